// Who works here, in which language, in which colours, with which backups.
#pragma once

#include "data/observations.h"
#include "window/preferences.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace quaderno
{

class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    // Shows what `preferences` say; changes them only in store(). `zones` are those that a coordinator can
    // have.
    PreferencesDialog(Preferences &preferences, const std::vector<Zone> &zones, QWidget *parent = nullptr);

    void store();

private:
    void addBackups(QFormLayout &form);

    Preferences &m_preferences;
    QLineEdit *m_author = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_appearance = nullptr;
    QComboBox *m_role = nullptr;
    QComboBox *m_zone = nullptr;
    QLineEdit *m_backupFolder = nullptr;
    QSpinBox *m_backupNewest = nullptr;
    QSpinBox *m_backupDays = nullptr;
};

} // namespace quaderno
