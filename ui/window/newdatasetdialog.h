// Chooses what a new data set holds: its years and its zones.
#pragma once

#include "storage/schema.h"

#include <QDialog>

class QDialogButtonBox;
class QListWidget;
class QSpinBox;

namespace quaderno
{

class NewDataSetDialog : public QDialog
{
    Q_OBJECT

public:
    // Suggests `zones`, all ticked, and the year after `years`.
    NewDataSetDialog(std::vector<Zone> zones, YearRange years, QWidget *parent = nullptr);

    [[nodiscard]] YearRange years() const;
    // Those that are ticked, in the order given.
    [[nodiscard]] std::vector<Zone> zones() const;

private:
    void tickAll(bool isTicked);
    void checkChoice();

    std::vector<Zone> m_known;
    QSpinBox *m_first = nullptr;
    QSpinBox *m_last = nullptr;
    QListWidget *m_zones = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace quaderno
