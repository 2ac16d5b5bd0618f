// Keeps the window abreast of others who have the same file open, and of the file itself.
#pragma once

#include "storage/dataset.h"

#include <QTimer>

namespace quaderno
{

class Following : public QObject
{
    Q_OBJECT

public:
    // Looks twice a second, but not while a dialog or a menu is open: what it shows may not change under it,
    // and whoever else looks then takes no zones or years in.
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
    void look();
    void tell(const std::vector<Change> &acts, std::optional<QuestionnaireKey> place);

    DataSet &m_dataSet;
    QTimer m_timer;
    bool m_hasFailed = false;
    bool m_areOthersThere = false;
};

} // namespace quaderno
