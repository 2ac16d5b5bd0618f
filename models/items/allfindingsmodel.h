// The findings of all zones and years as a table, with the filter that their page asks for.
#pragma once

#include "analysis/findingtexts.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace quaderno
{

class AllFindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        SeverityColumn,
        ZoneColumn,
        YearColumn,
        QuestionColumn,
        SentenceColumn,
        StateColumn,
        EffectColumn,
        ColumnCount
    };

    // `dataSet` must outlive the model; sentences are in the installed language.
    AllFindingsModel(const DataSet &dataSet, Language language, QObject *parent = nullptr);

    // Runs the checks anew; the model is reset only where they say something else.
    void refresh();
    // From how many per cent of a printed mean on a finding stands above the line.
    void setStopAt(double percent);
    [[nodiscard]] BelowLine below() const { return belowLine(m_dataSet, m_findings, m_stopAt); }
    [[nodiscard]] const std::vector<ListedFinding> &findings() const { return m_findings; }
    // nullptr: no such row.
    [[nodiscard]] const ListedFinding *finding(int row) const;
    // -1: it is not there.
    [[nodiscard]] int rowOf(QuestionnaireKey key, const QString &finding) const;
    [[nodiscard]] const FindingTexts &texts() const { return m_texts; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    // AnswerStateRole, of SeverityColumn: the mark of a finding that is open or not. BelowLineRole: whether
    // it stands below the line.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const ListedFinding &known, int column) const;
    [[nodiscard]] QVariant order(const ListedFinding &known, int column) const;

    const DataSet &m_dataSet;
    Language m_language;
    FindingTexts m_texts;
    double m_stopAt = kUsualStop;
    std::vector<ListedFinding> m_findings;
};

// Which findings are in view; what is nullopt is not asked about.
struct FindingsWanted {
    std::optional<Severity> severity = {};
    std::optional<int> refArea = {};
    std::optional<int> timePeriod = {};
    std::optional<int> chapter = {};
    std::optional<FindingState> state = {};
    bool operator==(const FindingsWanted &) const = default;
};

class AllFindingsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    AllFindingsFilter(AllFindingsModel &model, const Catalogue &catalogue, QObject *parent = nullptr);

    void setWanted(const FindingsWanted &wanted);
    [[nodiscard]] const FindingsWanted &wanted() const { return m_wanted; }
    // How many findings `wanted` lets through.
    [[nodiscard]] int count(const FindingsWanted &wanted) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool isWanted(const ListedFinding &known, const FindingsWanted &wanted) const;

    AllFindingsModel &m_model;
    const Catalogue &m_catalogue;
    FindingsWanted m_wanted;
};

} // namespace quaderno
