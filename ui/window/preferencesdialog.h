// Who works here, in which language, in which colours.
#pragma once

#include "data/observations.h"
#include "window/preferences.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

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
    Preferences &m_preferences;
    QLineEdit *m_author = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_appearance = nullptr;
    QComboBox *m_role = nullptr;
    QComboBox *m_zone = nullptr;
};

} // namespace quaderno
