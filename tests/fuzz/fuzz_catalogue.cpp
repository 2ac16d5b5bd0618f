// A catalogue of which one sheet, chosen by the first letter, is any bytes.
#include "catalogue/catalogueloader.h"
#include "editions.h"
#include "fuzzing.h"

#include <QDir>

using namespace quaderno;

namespace
{

const QDir &sound()
{
    static const QDir folder(tests::miniCatalogueFolder());
    return folder;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    static const QStringList names = sound().entryList(QDir::Files, QDir::Name);
    const QString changed = names.at((data[0] - 'a' + 256) % names.size());
    for (const QString &name : names) {
        QFile::remove(fuzzing::folder().filePath(name));
        if (name != changed)
            QFile::copy(sound().filePath(name), fuzzing::folder().filePath(name));
    }
    fuzzing::write(fuzzing::folder().filePath(changed), fuzzing::bytesOf(data + 1, size - 1));
    static_cast<void>(loadCatalogue(fuzzing::folder().path()));
    return 0;
}
