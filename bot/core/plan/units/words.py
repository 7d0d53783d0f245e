"""The words that the names of bodies and persons are made of. Data; what they mean is said in bodies and people."""


def any_of(words: list[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


def _words(text: str) -> list[str]:
    return text.split()


# What the names of bodies that can be given work end in.
OFFICES = _words("""
    局 分局 总局 委 政法委 委员会 管委会 办 办公室 厅 部 署 府 政府 党委 党组 机关 单位 部门 机构 地区 指挥部
    领导小组 专班 工作组 支队 大队 总队 中队 街道 办事处 镇 乡 园区 开发区 高新区 经开区 新区 示范区 管理区
    度假区 产业园 科技园 工业园 集团 公司 企业 银行 人行 分行 支行 银联 保监会 证监会 监管会 监会 供销社 联社
    城投 交投 国投 农投 水投 文旅投 法院 高院 检察院 人大 政协 团委 团中央 共青团 工会 协会 联合会 商会 学会 联
    残联 妇联 科协 文联 侨联 工商联 武装部 军分区 党校 党史办 法制办 信访局 海关 海事 烟草 电信 移动 联通 铁塔
    邮政 供电 公路段 养护段 工务段 气象台 总台 报社 电视台 广播台 融媒体
""")

# Offices called by their field alone: 发改、财政、人社等部门.
FIELDS = _words("""
    发改 财政 人社 住建 工信 公安 民政 教育 卫健 司法 交通 水利 农业 农业农村 自然资源 生态环境 应急 市监 文旅
    城管 商务 审计 统计 医保 林业 宣传 组织 政法 统战 纪检 监察 编制 网信 经信 科技 民宗 国土 规划 环保 城建
    房管 交警 消防 国资 金融 扶贫 文化 体育 广电 旅游 卫生 计生 食药 药监 质监 工商 税务 气象 地震 水务 农机
    畜牧 渔业 海洋 粮食 物价 供销 人防 信访 市场监管 交通运输 乡村振兴 住房城乡建设
    电力 通信 供水 供气 供热 燃气 热力 有线电视
""")

# Endings of places and houses, which are bodies only where a body is expected.
HOUSES = _words("""
    区 县 市 省 州 旗 盟 城 村 社区 居委会 村委会 站 所 院 校 学院 大学 中学 小学 医院 中心 馆 队 处 科 室 社 会
    团 组 组织 园 厂 场 台 行 库 镇街 乡街 村居 板块
""")

# Kinds of bodies without a name of their own.
KINDS = _words("""
    省 市 县 区 州 盟 旗 乡 镇 村 乡镇 镇街 街镇 街道 社区 园区 开发区 功能区 管委会 县级市 自治区
    直辖市 自治州 地区 部门 单位 企业 机构 办事处 街道办事处 院校 学校 高校 协会 党委 党工委
    直属机构 直属单位 事业单位 新区 国有企业 政府 人民政府 委员会 团体 组织 村委会 居委会 业委会
    小区 场 办 功能板块 板块 平台 管理区 农场 林场 县市区 物业服务企业 物业企业 社会组织 医疗机构
    金融机构 用人单位
""")

# Single characters that begin more surnames than other words in the place where a name stands.
SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马"
    "苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪"
    "祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏"
    "蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲"
    "家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶"
    "幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮"
    "牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙"
    "东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公覃"
    "佟肖闫付代岳仝"
)
DOUBLE_SURNAMES = tuple(_words("欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 夏侯"))

# Beginnings of short names of bodies that could be surnames.
NOT_SURNAMES = _words("""
    文旅 文体 文广 文化 水务 水利 农 金融 国 房管 安监 安全 应急 商务 石油 海 通信 高新 经 公 党 团 司法 双拥
    广电 成员 相关 都 边防 管委 家庭 安置 江 后勤 全
""")
