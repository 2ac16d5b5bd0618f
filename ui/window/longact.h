// Acts that may be long and must not freeze the window: after a moment a bar tells how far they are, and
// stops them.
#pragma once

#include "data/progress.h"

#include <QCoreApplication>

#include <optional>

class QWidget;

namespace quaderno
{

class LongAct
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::LongAct)

public:
    // How long the window may stand still before the bar comes.
    static constexpr int kSilentMs = 60;

    // `act` in a thread of its own, so it may read what nobody changes meanwhile, and touch nothing else: the
    // window takes no input. `words` say what is going on. nullopt when it was cancelled.
    template <typename T, typename Act>
    [[nodiscard]] static std::optional<T> beside(QWidget *window, const QString &words, const Act &act)
    {
        std::optional<T> result;
        const bool isWanted =
            runBeside(window, words, [&](const Progress &progress) { result.emplace(act(progress)); });
        return isWanted ? std::move(result) : std::nullopt;
    }

    // `act` in this thread, which lives as often as it tells its progress: for what belongs to a thread, as
    // the connection of a data set does. nullopt when it was cancelled; one that ended all the same gives its
    // result.
    template <typename T, typename Act>
    [[nodiscard]] static std::optional<T> here(QWidget *window, const QString &words, const Act &act)
    {
        std::optional<T> result;
        const bool isWanted =
            runHere(window, words, [&](const Progress &progress) { result.emplace(act(progress)); });
        return isWanted || result->isOk() ? std::move(result) : std::nullopt;
    }

private:
    using Run = std::function<void(const Progress &)>;

    // False when it was cancelled.
    [[nodiscard]] static bool runBeside(QWidget *window, const QString &words, const Run &act);
    [[nodiscard]] static bool runHere(QWidget *window, const QString &words, const Run &act);
};

} // namespace quaderno
