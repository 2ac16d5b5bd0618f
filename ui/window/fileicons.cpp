#include "window/fileicons.h"

#include "files/datafile.h"

#include <QFileInfo>

namespace quaderno
{

namespace
{

bool isNamedAsDataSet(const QFileInfo &file)
{
    return file.suffix() == QStringView(kFileSuffix);
}

} // namespace

QIcon FileIcons::icon(const QFileInfo &file) const
{
    if (file.isRoot())
        return icon(Drive);
    if (file.isDir())
        return icon(Folder);
    return isNamedAsDataSet(file) ? QIcon(QStringLiteral(":/icons/quaderno.svg")) : icon(File);
}

QString FileIcons::type(const QFileInfo &file) const
{
    if (file.isRoot())
        return tr("Disk");
    if (file.isDir())
        return tr("Folder");
    if (isNamedAsDataSet(file))
        return tr("Data of Quaderno");
    const QString suffix = file.suffix().toUpper();
    return suffix.isEmpty() ? tr("File") : tr("%1 file", "PDF, CSV").arg(suffix);
}

} // namespace quaderno
