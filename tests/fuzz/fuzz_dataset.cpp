// A data file of any bytes: opened, brought to the present version, loaded and checked.
#include "fuzzing.h"
#include "storage/dataset.h"

using namespace quaderno;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzzing::begin();
    const QString path = fuzzing::folder().filePath(QStringLiteral("fuzzed.quaderno"));
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(suffix));
    fuzzing::write(path, fuzzing::bytesOf(data, size));
    if (auto dataSet = DataSet::open(path, Access::ReadWrite))
        static_cast<void>(dataSet.value()->checkIntegrity());
    return 0;
}
