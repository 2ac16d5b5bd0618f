// A workbook of any bytes; or, since a zip checks its sums, one whose parts are any texts: the sheet, the
// texts and the formats, with a zero between them.
#include "exchange/xlsxreader.h"
#include "fuzzing.h"
#include "workbooks.h"

using namespace quaderno;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzzing::bytesOf(data, size);
    if (bytes.startsWith("PK")) {
        static_cast<void>(XlsxReader::read(bytes));
        return 0;
    }
    const QList<QByteArray> texts = bytes.split('\0');
    auto parts = tests::workbookParts({});
    parts["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>", "<Relationship Id='x' Type='x/sharedStrings' Target='strings.xml'/>"
                            "<Relationship Id='y' Type='x/styles' Target='styles.xml'/></Relationships>");
    parts["xl/worksheets/s.xml"] = texts.value(0);
    parts["xl/strings.xml"] = texts.value(1, "<sst/>");
    parts["xl/styles.xml"] = texts.value(2, "<styleSheet/>");
    static_cast<void>(XlsxReader::read(tests::zipOf(parts)));
    return 0;
}
