// Keeps the window abreast of others who have the same file open, and of the file itself.
#pragma once

#include "storage/dataset.h"

#include <QTimer>

class QDialog;

namespace quaderno
{

class Following : public QObject
{
    Q_OBJECT

public:
    // Looks twice a second, but not while a menu is open, or a dialog that has not said that it follows: what
    // such a one shows may not change under it. Zones and years are not taken in under any dialog.
    // `dataSet` must outlive the object.
    explicit Following(DataSet &dataSet, QObject *parent);

Q_SIGNALS:
    // The file is no longer the one that was opened, or it cannot be read; the sentence says what to do.
    void failed(const QString &sentence);
    // It is the same again.
    void recovered();
    // Whether another window or program has it open.
    void othersChanged(bool areThere);
    void notice(const QString &sentence);

private:
    [[nodiscard]] static bool isDialogOpen();
    // A menu, or a dialog that does not follow.
    [[nodiscard]] static bool isHeld();
    void look();
    void tell(const std::vector<Change> &acts, std::optional<QuestionnaireKey> place);

    DataSet &m_dataSet;
    QTimer m_timer;
    bool m_hasFailed = false;
    bool m_areOthersThere = false;
};

// What others do is taken in while this dialog is open: it shows that itself, and refuses or asks where what
// was written in it rests on something else by now.
void followUnder(QDialog &dialog);

} // namespace quaderno
