// What of the report is wanted: chapters with their tables and figures, each with its tick.
#pragma once

#include "analysis/reportcontents.h"

#include <QTreeWidget>

namespace quaderno
{

class ContentsChooser : public QTreeWidget
{
    Q_OBJECT

public:
    // Everything is ticked. `catalogue` must outlive the widget.
    ContentsChooser(const Catalogue &catalogue, Language language, QWidget *parent = nullptr);

    // Tables and figures as they are numbered over `years`; ticks stay, also those of years that come back.
    void setYears(YearRange years);
    // Shows tables, figures or both.
    void setParts(ReportParts parts);
    [[nodiscard]] bool isEmpty() const;
    // Sets the chapters and what is left out of them.
    void writeTo(ReportOptions &options) const;

Q_SIGNALS:
    void chosen();

private:
    void keepTicks();
    void addItems(bool isFigure, const std::vector<NumberedItem> &items);

    const Catalogue &m_catalogue;
    Language m_language;
    YearRange m_years;
    ReportParts m_parts = ReportParts::Everything;
    ReportOptions m_leftOut; // its left out tables and figures alone
};

} // namespace quaderno
