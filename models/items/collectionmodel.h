// Every questionnaire of the data set: one row per zone, one column per year, each with its state, how much
// of it is filled in and how many findings are open.
#pragma once

#include "analysis/answers.h"
#include "analysis/judgedfindings.h"
#include "data/language.h"

#include <QAbstractTableModel>
#include <QBasicTimer>

namespace quaderno
{

class DataSet;

class CollectionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole + 100, // int: QuestionnaireState
        ShareRole,                      // double, 0 to 1: of its questions, those with an answer or a reason
        ProgressRole,                   // QString: "14/22"
        ErrorsRole,                     // int: open ones
        WarningsRole,
        KeyRole // QuestionnaireKey as QPoint(refArea, year)
    };

    // Which questionnaires are wanted.
    enum class Filter { All, ToChase, Arrived, Returned, Approved };

    struct YearCounts {
        int expected = 0; // zones in the survey
        int received = 0;
        std::optional<int> onTime; // nullopt: no day is set, or it is not known when they came
        bool operator==(const YearCounts &) const = default;
    };

    // `dataSet` must outlive the model.
    CollectionModel(const DataSet &dataSet, Language language, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    [[nodiscard]] QuestionnaireKey keyAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(QuestionnaireKey key) const;
    [[nodiscard]] YearCounts counts(int year) const;
    // How many of a year a filter lets through, and whether it lets this one through.
    [[nodiscard]] int count(int year, Filter filter) const;
    [[nodiscard]] bool isWanted(const QModelIndex &index, Filter filter) const;

    // States and answers are always those of now. The findings are counted anew year by year, the last one
    // first, between events: a model of many years must not hold up the window.
    void refresh();
    [[nodiscard]] bool isCounted() const { return !m_clock.isActive(); }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    [[nodiscard]] QVariant entry(QuestionnaireKey key, int role) const;
    [[nodiscard]] QString words(QuestionnaireKey key) const;
    [[nodiscard]] AnswerCount filled(QuestionnaireKey key) const;

    const DataSet &m_dataSet;
    Language m_language;
    std::map<QuestionnaireKey, FindingCounts> m_findings;
    int m_nextYear = 0;  // whose findings are to be counted, and those of all years before it
    QBasicTimer m_clock; // runs until they are
};

} // namespace quaderno
