// Over the preview of an import: which questionnaire the sheet would go into, and in what state that is.
// Where the sheet is about one, another may be chosen.
#pragma once

#include "exchange/importplan.h"
#include "window/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace quaderno
{

class DataSet;

class ImportHeader : public QWidget
{
    Q_OBJECT

public:
    // `mayChooseZone`: a coordinator has one alone. The data set must outlive the header.
    ImportHeader(const DataSet &dataSet, bool mayChooseZone, const Theme &theme, QWidget *parent = nullptr);

    void show(const ImportPlan &plan, const ImportRequest &request);

Q_SIGNALS:
    void questionnaireChosen(int refArea, int timePeriod);

private:
    void showOne(QuestionnaireKey key);
    void showMany(const ImportPlan &plan);
    void choose();
    void setState(const QString &words, bool isAlarming);

    const DataSet &m_dataSet;
    Theme m_theme;
    QLabel *m_about = nullptr;
    QComboBox *m_zone = nullptr;
    QComboBox *m_year = nullptr;
    QLabel *m_state = nullptr;
};

} // namespace quaderno
