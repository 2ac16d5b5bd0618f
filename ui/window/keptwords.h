// What a person has put into words stays before them until it is stored, or they leave it.
#pragma once

#include "data/result.h"

#include <QString>

#include <functional>

class QDialog;

namespace quaderno
{

class Messages;

// Stores the words.
using KeepWords = std::function<Outcome(const QString &words)>;

// Asks, and asks again with the same words under the sentence that says why they are not stored.
// `words` are suggested at first.
void askUntilKept(Messages &messages, const QString &title, const QString &question, const KeepWords &keep,
                  QString words = {});

// The same of a dialog, which is accepted with what is to be stored.
void execUntilKept(QDialog &dialog, Messages &messages, const std::function<Outcome()> &keep);

} // namespace quaderno
