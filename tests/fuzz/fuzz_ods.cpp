// A LibreOffice workbook of any bytes; or, since a zip checks its sums, one whose sheets are any text.
#include "exchange/odsreader.h"
#include "fuzzing.h"
#include "workbooks.h"

using namespace quaderno;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzzing::bytesOf(data, size);
    static_cast<void>(OdsReader::read(bytes.startsWith("PK") ? bytes : tests::zipOf(tests::odsParts(bytes))));
    return 0;
}
