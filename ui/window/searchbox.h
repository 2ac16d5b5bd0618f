// The search field of the toolbar with its list of hits.
#pragma once

#include "window/searchindex.h"

#include <QAbstractListModel>
#include <QLineEdit>

#include <functional>
#include <memory>

class QCompleter;

namespace quaderno
{

// The hits of one query as a list of headings.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<SearchEntry> entries);
    // nullptr for a row that does not exist.
    [[nodiscard]] const SearchEntry *entry(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<SearchEntry> m_entries;
};

class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    // `makeIndex` is called when the first word is typed: a window that nobody searches does not pay for it.
    explicit SearchBox(std::function<SearchIndex()> makeIndex, QWidget *parent = nullptr);

    // Looks for what is of one kind alone, until the field is left; for everything without a kind.
    void lookFor(std::optional<SearchEntry::Kind> kind);

Q_SIGNALS:
    void entryChosen(const quaderno::SearchEntry &entry);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void look(const QString &query);
    void choose(int row);
    void chooseCurrent();

    std::function<SearchIndex()> m_makeIndex;
    std::optional<SearchEntry::Kind> m_kind;
    std::unique_ptr<SearchIndex> m_index;
    SearchModel *m_model = nullptr;
    QCompleter *m_completer = nullptr;
};

} // namespace quaderno
