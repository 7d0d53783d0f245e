# 发来的文件读不了时，说明原因和怎么办

document-empty = 「{ $name }」里没有内容。请检查是不是发错了文件，再发一次。
document-encoding = 「{ $name }」的文字编码认不出来。请打开它，另存为 .docx，或另存为 UTF-8 编码的纯文本（.txt），再发一次。
document-kind = 「{ $name }」这种格式读不了。请另存为 .docx、.xlsx、文字版 PDF 或 .txt，再发一次。
document-legacy = 「{ $name }」是旧版或其他软件的格式（如 .doc、.xls、.wps、.et、.rtf、.odt、.ofd、网页）。请用 WPS 或 Word 打开，另存为 .docx（表格存为 .xlsx），再发一次。
document-image = 「{ $name }」是图片，里面的字读不了。请发文字版：.docx、.xlsx、文字版 PDF 或 .txt。
document-scan = 「{ $name }」里只有图片或认不出的字（多半是扫描件），读不了。请发文字版：.docx、.xlsx 或 .txt。
document-archive = 「{ $name }」是压缩包。请解压，只把方案这一个文件发来。
document-locked = 「{ $name }」有密码。请打开它，去掉密码，再发一次。
document-macros = 「{ $name }」里带有宏（小程序），为安全起见没有读。请另存为不带宏的 .docx 或 .xlsx，再发一次。
document-broken = 「{ $name }」已损坏，或没有传完整。请先在电脑上确认能打开，另存一份，再发一次。
document-unsafe = 「{ $name }」的内部结构不正常，为安全起见没有读。请把内容复制到一份新建的文档里，再发一次。
document-too-large = 「{ $name }」太大，读不了。请只留下方案和任务表，删去图片、空行空列和其他附件，另存后再发一次。
document-too-long = 「{ $name }」读了很久没有读完，已经停下。请只留下方案和任务表；PDF 请改发 .docx 或 .xlsx，再发一次。
