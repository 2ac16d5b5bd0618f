// Icons and kinds of files for the dialogs that list a folder, by their names alone.
#pragma once

#include <QCoreApplication>
#include <QFileIconProvider>

namespace quaderno
{

// Qt's own provider opens each file to see what is in it, and by closing an open data set takes SQLite's
// locks on it away. This one opens nothing.
class FileIcons : public QFileIconProvider
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::FileIcons)

public:
    using QFileIconProvider::icon;
    [[nodiscard]] QIcon icon(const QFileInfo &file) const override;
    [[nodiscard]] QString type(const QFileInfo &file) const override;
};

} // namespace quaderno
