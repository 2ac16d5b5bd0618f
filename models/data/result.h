// A value, or the sentence that tells the user why there is none.
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace quaderno
{

enum class ErrorKind {
    Refused,    // the request itself is wrong: unknown zone, unreadable number, malformed sheet
    Unreadable, // a file or database could not be opened, read or written
    Astray,     // the file is no longer the one that was opened: to try again is of no use
    Overtaken   // somebody else has changed what the request was made over: DataSet::collisions()
};

// `message` is a whole translated sentence: what happened, where, and what to do.
struct Error {
    ErrorKind kind = ErrorKind::Refused;
    QString message;
};

[[nodiscard]] inline Error refused(QString message)
{
    return {ErrorKind::Refused, std::move(message)};
}
[[nodiscard]] inline Error unreadable(QString message)
{
    return {ErrorKind::Unreadable, std::move(message)};
}

[[nodiscard]] inline Error astray(QString message)
{
    return {ErrorKind::Astray, std::move(message)};
}

[[nodiscard]] inline Error overtaken(QString message)
{
    return {ErrorKind::Overtaken, std::move(message)};
}

template <typename T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_held(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_held(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool isOk() const { return m_held.index() == 0; }
    explicit operator bool() const { return isOk(); }

    // Only when isOk().
    [[nodiscard]] T &value() & { return std::get<0>(m_held); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_held); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_held)); }

    // Only when !isOk().
    [[nodiscard]] const Error &error() const { return std::get<1>(m_held); }

private:
    std::variant<T, Error> m_held;
};

// The result of an act that yields nothing but success.
struct Done {
};
using Outcome = Result<Done>;

} // namespace quaderno
