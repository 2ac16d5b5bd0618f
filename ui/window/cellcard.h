// The card of the selected number: where it comes from, with a way to each answer behind it.
#pragma once

#include "window/celldescription.h"

#include <QPointer>
#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace quaderno
{

class CellCard : public QScrollArea
{
    Q_OBJECT

public:
    CellCard(const DataSet &dataSet, Language language, QWidget *parent = nullptr);

    void showCell(const CellReference &cell);
    // No cell is in view.
    void clear();
    // Whether what an edition printed leads to its audit.
    void setLeadsToAudit(bool leads) { m_leadsToAudit = leads; }
    // The same cell after its data have changed.
    void refresh();
    // The card in one line; empty before the first cell.
    [[nodiscard]] QString summary() const;
    // Puts the keyboard on the first way onwards; what was in focus gets it back with Esc.
    void enter();
    // The whole card as plain text on the clipboard.
    void copy() const;

Q_SIGNALS:
    // To the field of an answer: `cell` is of a variable.
    void fieldRequested(const quaderno::CellReference &cell);
    // From a mean to one of its zones; the card shows it already.
    void cellRequested(const quaderno::CellReference &cell);
    // To what is said of the cell in the audit.
    void auditRequested(const quaderno::CellReference &cell);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] static QString emptyText();
    void fill();
    [[nodiscard]] QWidget *makeHead(const CellLine &line);
    void follow(const CellReference &cell);

    CellDescriber m_describer;
    std::optional<CellReference> m_cell;
    bool m_leadsToAudit = false;
    QVBoxLayout *m_layout = nullptr;
    QLabel *m_title = nullptr;
    QWidget *m_card = nullptr;
    QPushButton *m_copy = nullptr;
    QPointer<QWidget> m_enteredFrom;
};

} // namespace quaderno
