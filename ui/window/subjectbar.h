// The toolbar: zone and year of the whole window, search, undo and redo.
#pragma once

#include "window/searchindex.h"
#include "window/subject.h"

#include <QToolBar>

class QAction;
class QComboBox;

namespace quaderno
{

class DataSet;
class SearchBox;

class SubjectBar : public QToolBar
{
    Q_OBJECT

public:
    // The actions are the menu's: previous zone, next zone, undo, redo.
    struct Actions {
        QAction *previousZone = nullptr;
        QAction *nextZone = nullptr;
        QAction *undo = nullptr;
        QAction *redo = nullptr;
    };
    SubjectBar(const DataSet &dataSet, Subject &subject, Language language, const Actions &actions,
               QWidget *parent = nullptr);

    // For everything, or for the questions of the form alone.
    void focusSearch();
    void focusFieldSearch();
    // A coordinator has one zone: it is told, not chosen.
    void setZoneFixed(bool isFixed);

Q_SIGNALS:
    void entryChosen(const quaderno::SearchEntry &entry);

private:
    void showSubject();

    const DataSet &m_dataSet;
    Subject &m_subject;
    QComboBox *m_zones = nullptr;
    QComboBox *m_years = nullptr;
    SearchBox *m_search = nullptr;
};

} // namespace quaderno
