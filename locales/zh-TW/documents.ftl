# 傳來的檔案讀不了時，說明原因和怎麼辦

document-empty = 「{ $name }」裡沒有內容。請檢查是不是傳錯了檔案，再傳一次。
document-encoding = 「{ $name }」的文字編碼認不出來。請開啟它，另存為 .docx，或另存為 UTF-8 編碼的純文字（.txt），再傳一次。
document-kind = 「{ $name }」這種格式讀不了。請另存為 .docx、.xlsx、文字版 PDF 或 .txt，再傳一次。
document-legacy = 「{ $name }」是舊版或其他軟體的格式（如 .doc、.xls、.wps、.et、.rtf、.odt、.ofd、網頁）。請用 WPS 或 Word 開啟，另存為 .docx（表格存為 .xlsx），再傳一次。
document-image = 「{ $name }」是圖片，裡面的字讀不了。請傳文字版：.docx、.xlsx、文字版 PDF 或 .txt。
document-scan = 「{ $name }」裡只有圖片或認不出的字（多半是掃描件），讀不了。請傳文字版：.docx、.xlsx 或 .txt。
document-archive = 「{ $name }」是壓縮檔。請解壓縮，只把方案這一個檔案傳來。
document-locked = 「{ $name }」有密碼。請開啟它，去掉密碼，再傳一次。
document-macros = 「{ $name }」裡帶有巨集（小程式），為安全起見沒有讀。請另存為不帶巨集的 .docx 或 .xlsx，再傳一次。
document-broken = 「{ $name }」已損壞，或沒有傳完整。請先在電腦上確認能開啟，另存一份，再傳一次。
document-unsafe = 「{ $name }」的內部結構不正常，為安全起見沒有讀。請把內容複製到一份新建的文件裡，再傳一次。
document-too-large = 「{ $name }」太大，讀不了。請只留下方案和任務表，刪去圖片、空行空列和其他附件，另存後再傳一次。
document-too-long = 「{ $name }」讀了很久沒有讀完，已經停下。請只留下方案和任務表；PDF 請改傳 .docx 或 .xlsx，再傳一次。
