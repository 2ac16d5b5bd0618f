#include "window/searchbox.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QFontMetrics>

#include <algorithm>

namespace quaderno
{

void SearchModel::setEntries(std::vector<SearchEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

const SearchEntry *SearchModel::entry(int row) const
{
    return row >= 0 && row < rowCount() ? &m_entries[static_cast<size_t>(row)] : nullptr;
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    return entry(index.row())->text;
}

SearchBox::SearchBox(std::function<SearchIndex()> makeIndex, QWidget *parent)
    : QLineEdit(parent), m_makeIndex(std::move(makeIndex)), m_model(new SearchModel(this)),
      m_completer(new QCompleter(m_model, this))
{
    setObjectName(QStringLiteral("search"));
    setPlaceholderText(tr("Search (Ctrl+K)"));
    setAccessibleName(tr("Search zones, fields, tables and figures"));
    setClearButtonEnabled(true);
    // Not setCompleter(): that would write each highlighted hit into the field and change the query.
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    connect(this, &QLineEdit::textEdited, this, &SearchBox::look);
    connect(this, &QLineEdit::returnPressed, this, &SearchBox::chooseCurrent);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { choose(index.row()); });
}

void SearchBox::lookFor(std::optional<SearchEntry::Kind> kind)
{
    m_kind = kind;
    setPlaceholderText(kind ? tr("Find a question") : tr("Search (Ctrl+K)"));
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    m_kind = std::nullopt;
    setPlaceholderText(tr("Search (Ctrl+K)"));
}

void SearchBox::look(const QString &query)
{
    if (!m_index)
        m_index = std::make_unique<SearchIndex>(m_makeIndex());
    m_model->setEntries(m_index->find(query, m_kind));
    if (m_model->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    int width = this->width();
    for (int row = 0; row < m_model->rowCount(); ++row)
        width = std::max(width, fontMetrics().horizontalAdvance(m_model->entry(row)->text) + 40);
    QRect below = rect();
    below.setWidth(std::min(width, window()->width() - mapTo(window(), QPoint()).x() - 8));
    m_completer->complete(below);
}

void SearchBox::choose(int row)
{
    const SearchEntry *found = m_model->entry(row);
    if (!found)
        return;
    const SearchEntry entry = *found;
    m_completer->popup()->hide();
    clear();
    m_model->setEntries({});
    Q_EMIT entryChosen(entry);
}

// The hit that the arrow keys went to, else the first.
void SearchBox::chooseCurrent()
{
    choose(std::max(0, m_completer->popup()->currentIndex().row()));
}

} // namespace quaderno
