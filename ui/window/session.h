// The file that is open: finding it at the start, opening another, making a new one.
#pragma once

#include "storage/dataset.h"
#include "window/messages.h"
#include "window/preferences.h"

#include <QObject>

#include <memory>

namespace quaderno
{

class Session : public QObject
{
    Q_OBJECT

public:
    // `folder` is where the working copy of the bundled edition lives; it is made when it is missing.
    Session(Preferences &preferences, Messages &messages, QString folder, QObject *parent = nullptr);
    [[nodiscard]] static QString defaultFolder();

    // Opens `file`, or the working copy of the bundled edition when it is empty. A working copy that cannot
    // be opened is put aside, if the user agrees, and made anew.
    [[nodiscard]] Outcome start(const QString &file);
    [[nodiscard]] Outcome open(const QString &file);
    // Makes and opens an empty data set of the open catalogue; never replaces a file.
    [[nodiscard]] Outcome create(const QString &file, const std::vector<Zone> &zones, YearRange years);

    // Only after a start() that went well.
    [[nodiscard]] DataSet &dataSet() const { return *m_dataSet; }
    [[nodiscard]] QString workingCopy() const;
    // "Data of Quaderno (*.quaderno)", for file dialogs.
    [[nodiscard]] static QString fileFilter();

Q_SIGNALS:
    // dataSet() is another one; the old one lives until all slots have returned.
    void dataSetChanged();

private:
    // Asks, where the lock on a share is an old one, whether the person takes it over.
    [[nodiscard]] bool takesOver(const QString &file, const ShareHolder &holder);
    [[nodiscard]] Outcome makeWorkingCopy() const;
    // What is left of a working copy that is not there any more.
    [[nodiscard]] bool hasRemains() const;
    [[nodiscard]] Outcome replaceWorkingCopy(const Error &reason);

    Preferences &m_preferences;
    Messages &m_messages;
    QString m_folder;
    std::unique_ptr<DataSet> m_dataSet;
};

} // namespace quaderno
