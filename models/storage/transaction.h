// One transaction of the open file, for the parts of Store.
#pragma once

#include "storage/store.h"

namespace quaderno
{

// BEGIN IMMEDIATE, and a rollback unless commit() was reached: a deferred BEGIN would not honour the busy
// timeout.
class Store::Transaction
{
public:
    explicit Transaction(Store &store)
        : m_store(store), m_begun(store.execute(QStringLiteral("BEGIN IMMEDIATE")))
    {
    }
    ~Transaction()
    {
        if (m_isOpen && m_begun)
            QSqlQuery(m_store.m_database).exec(QStringLiteral("ROLLBACK"));
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    [[nodiscard]] const Outcome &begun() const { return m_begun; }
    [[nodiscard]] Outcome commit()
    {
        const Outcome committed = m_store.execute(QStringLiteral("COMMIT"));
        m_isOpen = !committed;
        return committed;
    }

private:
    Store &m_store;
    Outcome m_begun;
    bool m_isOpen = true;
};

} // namespace quaderno
