"""Tables of which nothing separates the cells: words, figures and numbers tell where each begins."""

from tests.core.plan.clerk import jot_areas, jot_tasks, read

LIVELIHOOD = (
    "1、甲区攻坚任务分解表序号项目工作内容分管领导牵头单位协办单位完成时限"
    "1市场升级改造对城区16个市场实施改造,新增隔离区9处。钟启明区商务局区城管局各街道办事处8月底前"
    "2公厕革命新建公厕22座,改造旱厕64座。钟启明区城管局东城街道南湖街道白沙镇6月底前"
    "小旅店量化分级管理。钟启明区卫健委区公安局7月底前"
    "3健康教育设置宣传栏230块。苏慕云区卫健委区教育局全年注：各牵头单位每月20日前向区创建办报送进度。"
)


def test_a_row_may_have_a_second_text_with_names_of_its_own() -> None:
    assert jot_tasks(read(LIVELIHOOD)) == [
        "1.1 市场升级改造 牵头区商务局 配合区城管局 配合各街道办事处 钟启明",
        "1.2 公厕革命",
        "1.2.1 新建公厕22座 牵头区城管局 配合东城街道 配合南湖街道 配合白沙镇 钟启明",
        "1.2.2 小旅店量化分级管理 牵头区卫健委 配合区公安局 钟启明",
        "1.3 健康教育 牵头区卫健委 配合区教育局 苏慕云",
    ]


def test_a_month_is_not_the_number_of_the_next_row() -> None:
    dates = [[dated.text for dated in task.milestones] for task in read(LIVELIHOOD).tasks]
    assert dates == [["8月底前"], ["6月底前", "7月底前"], ["6月底前"], ["7月底前"], []]


def test_a_note_behind_the_last_cell_is_no_cell() -> None:
    plan = read(LIVELIHOOD)
    assert [left.text for left in plan.unplaced] == ["注：各牵头单位每月20日前向区创建办报送进度。"]
    assert [(rule.day, rule.who) for rule in plan.reporting] == [(20, "各牵头单位")]


def test_names_without_a_level_are_told_from_the_text_by_what_a_text_ends_in() -> None:
    plan = read(
        "2、青石镇2026年重点工作任务分解表序号目标任务牵头领导责任单位责任人"
        "1完成投资12亿元,其中工业投资7亿元顾建中经济发展办陆小兵"
        "2完成产业园二期,9月底前标准厂房4.2万平方米交付顾建中建设管理办资产经营公司严斌"
        "3污水治理1150户,10月底前完成曹玉芳建设管理办各行政村严斌"
        "4关停群租房86处季伟综治办派出所安监所沈强青石镇2026年民生实事一览表序号实事名称实施内容牵头单位协办单位"
        "1便民出行新辟线路2条,上半年完成建设管理办交管所各社区"
        "2健康服务为老人免费体检6200人,签约率45%以上卫生院各村(社区)共4页，当前第4页"
    )
    assert jot_areas(plan) == ["1 青石镇2026年重点工作任务分解表", "2 青石镇2026年民生实事一览表"]
    assert jot_tasks(plan) == [
        "1.1 完成投资12亿元,其中工业投资7亿元 责任经济发展办 顾建中 陆小兵",
        "1.2 完成产业园二期,9月底前标准厂房4.2万平方米交付 责任建设管理办 责任资产经营公司 顾建中 严斌",
        "1.3 污水治理1150户,10月底前完成 责任建设管理办 责任各行政村 曹玉芳 严斌",
        "1.4 关停群租房86处 责任综治办 责任派出所 责任安监所 季伟 沈强",
        "2.1 便民出行 牵头建设管理办 配合交管所 配合各社区",
        "2.2 健康服务 牵头卫生院 配合各村(社区)",
    ]
