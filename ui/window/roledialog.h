// The one question of the first start: how Quaderno will be used.
#pragma once

#include "analysis/questionnaireway.h"
#include "data/observations.h"

#include <QDialog>

class QComboBox;
class QRadioButton;

namespace quaderno
{

class RoleDialog : public QDialog
{
    Q_OBJECT

public:
    // Nothing is chosen at the start; a coordinator's zone is one of `zones`.
    explicit RoleDialog(const std::vector<Zone> &zones, QWidget *parent = nullptr);

    [[nodiscard]] Desk desk() const;

private:
    QRadioButton *addRole(const QString &name, const QString &words, const QString &more);

    QRadioButton *m_coordinator = nullptr;
    QRadioButton *m_officer = nullptr;
    QRadioButton *m_reader = nullptr;
    QComboBox *m_zone = nullptr;
};

} // namespace quaderno
