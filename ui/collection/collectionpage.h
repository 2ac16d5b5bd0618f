// The officer's start: the zones as rows, the years as columns, each cell a questionnaire. Enter opens it.
#pragma once

#include "collection/collectiondelegate.h"
#include "window/subject.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QTableView;

namespace quaderno
{

class CollectionPage : public QWidget
{
    Q_OBJECT

public:
    // All but the theme must outlive the page.
    CollectionPage(const DataSet &dataSet, Subject &subject, const Theme &theme, Language language,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    void questionnaireRequested(const quaderno::QuestionnaireKey &key);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeFilters();
    void refresh();
    void showCounts();
    void setFilter(CollectionModel::Filter filter);
    void followSubject();
    // Without a due date nobody is late: what is to chase is then only not sent yet.
    [[nodiscard]] static QString filterName(CollectionModel::Filter filter, bool isDueKnown);

    const DataSet &m_dataSet;
    Subject &m_subject;
    CollectionModel *m_model = nullptr;
    CollectionDelegate *m_delegate = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_counts = nullptr;
    QButtonGroup *m_filters = nullptr;
};

} // namespace quaderno
