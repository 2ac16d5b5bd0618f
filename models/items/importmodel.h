// What an import would do, one row per cell of the sheet that says something.
#pragma once

#include "exchange/importplan.h"

#include <QAbstractTableModel>

namespace quaderno
{

class ImportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    // Row, words and token are as the sheet has them.
    enum Column {
        RowColumn,
        WordsColumn,
        TokenColumn,
        AboutColumn, // zone and year; says something where the sheet is about several
        LabelColumn,
        BeforeColumn,
        ReadColumn,
        VerdictColumn,
        ColumnCount
    };

    // `catalogue` must outlive the model.
    ImportModel(const Catalogue &catalogue, std::vector<Zone> zones, Language language,
                QObject *parent = nullptr);

    // "Users", "Management: public, direct".
    [[nodiscard]] static QString questionText(const Catalogue &catalogue, Target target, Language language);

    // Whether the sheet is about several questionnaires.
    [[nodiscard]] bool isOfMany() const { return m_isOfMany; }
    void setPlan(ImportPlan plan);
    [[nodiscard]] const ImportPlan &plan() const { return m_plan; }
    // Of the rows only those to look at: rejected, to be cleared up, not recognised, outside their bounds.
    void setOnlyOpen(bool isOnlyOpen);
    // What becomes of the row, in full; of a number also its words.
    [[nodiscard]] QString sentence(int row) const;
    [[nodiscard]] std::optional<int> firstOpen() const;
    [[nodiscard]] bool has(ImportVerdict verdict) const;
    // nullptr for a row that does not exist.
    [[nodiscard]] const ProposedCell *cell(int row) const;

    // AnswerStateRole tells the verdict as a mark: Saved, Warning (to clarify), Error (rejected), None.
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    // To be looked at.
    [[nodiscard]] static bool isOpen(const ProposedCell &cell);
    void findShown();
    [[nodiscard]] QString text(const ProposedCell &cell, int column) const;
    [[nodiscard]] QString toolTip(const ProposedCell &cell, int column) const;
    [[nodiscard]] QString verdict(const ProposedCell &cell) const;
    [[nodiscard]] QString about(const ProposedCell &cell) const;

    const Catalogue &m_catalogue;
    std::vector<Zone> m_zones;
    Language m_language;
    ImportPlan m_plan;
    bool m_isOfMany = false;
    bool m_isOnlyOpen = false;
    std::vector<size_t> m_shown; // cells of the plan that say something, or are open
};

} // namespace quaderno
