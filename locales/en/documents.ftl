# Why a document that was sent cannot be read, and what to do

document-empty = There is nothing in “{ $name }”. Please check that it is the right file and send it again.
document-encoding = The encoding of “{ $name }” is not known. Please open it, save it as .docx or as plain text in UTF-8 (.txt), and send it again.
document-kind = “{ $name }” is of a kind that cannot be read. Please save it as .docx, .xlsx, a PDF with text, or .txt, and send it again.
document-legacy = “{ $name }” is in an old format or another program’s (such as .doc, .xls, .wps, .et, .rtf, .odt, .ofd, a web page). Please open it in WPS or Word, save it as .docx (a table as .xlsx), and send it again.
document-image = “{ $name }” is a picture, and the words in it cannot be read. Please send the text: .docx, .xlsx, a PDF with text, or .txt.
document-scan = “{ $name }” holds only pictures, or glyphs that name no character; most likely it is a scan. Please send the text: .docx, .xlsx or .txt.
document-archive = “{ $name }” is an archive. Please unpack it and send only the plan’s file.
document-locked = “{ $name }” has a password. Please open it, remove the password, and send it again.
document-macros = “{ $name }” carries macros, and for safety it was not read. Please save it as .docx or .xlsx without macros, and send it again.
document-broken = “{ $name }” is damaged or did not arrive whole. Please check that it opens on your computer, save a copy, and send it again.
document-unsafe = The inside of “{ $name }” is not as it should be, and for safety it was not read. Please copy its content into a new document and send that.
document-too-large = “{ $name }” is too large. Please keep only the plan and its tables, without pictures, empty rows and columns, or other attachments, and send it again.
document-too-long = Reading “{ $name }” took very long and was stopped. Please keep only the plan and its tables, instead of a PDF send a .docx or .xlsx, and try again.
