#include "commandline.h"

#include "lookup.h"
#include "verb.h"

#include "analysis/nearestword.h"
#include "data/language.h"
#include "data/words.h"
#include "files/outputfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileDevice>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// A word such as "-5" or "-1.234,5" is a value: no option starts with a digit.
bool isOptionWord(const QString &word)
{
    return word.size() > 1 && word.front() == u'-' && !word.at(1).isDigit() && word.at(1) != u'.' &&
           word.at(1) != u',' && word.at(1) != u'€';
}

// The name in "--name" or "--name=value".
QString optionName(const QString &word)
{
    return word.mid(word.startsWith(u"--") ? 2 : 1).section(u'=', 0, 0);
}

const Verb *verbNamed(const std::vector<Verb> &verbs, const QString &name)
{
    const auto found =
        std::find_if(verbs.begin(), verbs.end(), [&](const Verb &verb) { return verb.name == name; });
    return found == verbs.end() ? nullptr : &*found;
}

class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::CommandLine)

public:
    CommandLine(QStringList arguments, QTextStream &out, QTextStream &err)
        : m_arguments(std::move(arguments)), m_out(out), m_err(err)
    {
    }

    // Before anything can fail: errors are in this language too. A language that there is not is refused
    // later.
    static Language languageIn(const QStringList &words)
    {
        for (qsizetype at = 0; at < words.size() && words.at(at) != u"--"; ++at) {
            if (!isOptionWord(words.at(at)) || optionName(words.at(at)) != u"language")
                continue;
            const QString code =
                words.at(at).contains(u'=') ? words.at(at).section(u'=', 1) : words.value(at + 1);
            if (const auto language = languageFromCode(code))
                return *language;
        }
        return Language::Italian;
    }

    static QString cannotWrite() { return tr("The output could not be written: is there room on the disk?"); }
    static QString noDisplay()
    {
        return tr("There is no display to open a window on: “quaderno --help” tells what works without.");
    }

    Result<ExitCode> run()
    {
        const QString first = m_arguments.value(0);
        const std::vector<Verb> verbs = Verbs::all();
        if (const Verb *verb = verbNamed(verbs, first))
            return runVerb(*verb);
        if (isOptionWord(first))
            return runWithoutVerb();
        return noVerb(first, verbs);
    }

private:
    // Takes the arguments after the verb apart into the words of options and the others, then runs it.
    Result<ExitCode> runVerb(const Verb &verb)
    {
        QCommandLineParser parser;
        parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
        parser.addOptions(verb.options);
        const auto [optionWords, positionals] = split(verb, m_arguments.mid(1));
        if (!parser.parse(QStringList(verb.name) + optionWords))
            return optionError(verb, parser);
        if (parser.isSet(u"help"_s)) {
            m_out << verb.help();
            return ExitCode::Fine;
        }
        const qsizetype most = verb.positionals.size();
        if (positionals.size() < most - verb.optionalPositionals || positionals.size() > most) {
            return refused(tr("Write it as “%1”: %2 tells more.")
                               .arg(verb.synopsis(), u"quaderno %1 --help"_s.arg(verb.name)));
        }
        const QString code = parser.isSet(u"language"_s) ? parser.value(u"language"_s) : u"it"_s;
        const auto language = languageFromCode(code);
        if (!language)
            return refused(tr("There is no language “%1”: write it or en.").arg(Lookup::quotable(code)));
        return verb.run({.positionals = positionals,
                         .options = parser,
                         .format = NumberFormat(*language),
                         .out = m_out,
                         .err = m_err});
    }

    struct Words {
        QStringList ofOptions;
        QStringList others;
    };

    static Words split(const Verb &verb, const QStringList &words)
    {
        Words found;
        for (qsizetype at = 0; at < words.size(); ++at) {
            const QString &word = words.at(at);
            if (word == u"--")
                return {found.ofOptions, found.others + words.mid(at + 1)};
            if (!isOptionWord(word)) {
                found.others.append(word);
                continue;
            }
            found.ofOptions.append(word);
            if (takesNextWord(verb, word) && at + 1 < words.size())
                found.ofOptions.append(words.at(++at));
        }
        return found;
    }

    static bool takesNextWord(const Verb &verb, const QString &word)
    {
        return !word.contains(u'=') &&
               std::any_of(verb.options.begin(), verb.options.end(), [&](const QCommandLineOption &option) {
                   return !option.valueName().isEmpty() && option.names().contains(optionName(word));
               });
    }

    static Error optionError(const Verb &verb, const QCommandLineParser &parser)
    {
        const QStringList unknown = parser.unknownOptionNames();
        if (unknown.isEmpty())
            return refused(parser.errorText());
        QStringList names;
        for (const QCommandLineOption &option : verb.options)
            names.append(u"--"_s + option.names().first());
        return refused(tr("There is no option “--%1” here: %2 takes %3. Before a value that starts with a "
                          "dash write --.")
                           .arg(Lookup::quotable(unknown.first()), verb.name, names.join(u", ")));
    }

    Result<ExitCode> runWithoutVerb()
    {
        const QString name = optionName(m_arguments.first());
        if (name == u"help" || name == u"h")
            m_out << Verbs::overview();
        else if (name == u"version" || name == u"v")
            m_out << u"quaderno "_s << QStringLiteral(QUADERNO_VERSION) << u'\n';
        else
            return refused(tr("There is no option “%1” without a command: see “quaderno --help”.")
                               .arg(Lookup::quotable(m_arguments.first())));
        return ExitCode::Fine;
    }

    // A word alone may also have been meant as the name of a file.
    [[nodiscard]] Error noVerb(const QString &word, const std::vector<Verb> &verbs) const
    {
        QStringList names;
        for (const Verb &verb : verbs)
            names.append(verb.name);
        const QString near = nearestWord(word, names);
        const QString quoted = Lookup::quotable(word);
        if (!near.isEmpty())
            return refused(tr("There is no command “%1”: did you mean “%2”?").arg(quoted, near));
        if (m_arguments.size() == 1)
            return unreadable(
                tr("There is no file “%1” to open; the commands are %2.").arg(quoted, names.join(u", ")));
        return refused(tr("There is no command “%1”: the commands are %2.").arg(quoted, names.join(u", ")));
    }

    QStringList m_arguments;
    QTextStream &m_out;
    QTextStream &m_err;
};

} // namespace

namespace
{

// Whoever called has opened it: see that it is no data set before the first word goes there.
Outcome mayLeadThere(const QTextStream &out)
{
    const auto *file = qobject_cast<const QFileDevice *>(out.device());
    return file ? mayWriteTo(file->handle()) : Outcome(Done{});
}

} // namespace

StartKind startKind(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return StartKind::Window;
    const std::vector<Verb> verbs = Verbs::all();
    if (const Verb *verb = verbNamed(verbs, arguments.first()))
        return verb->draws ? StartKind::Drawing : StartKind::Verb;
    // Anything else is a slip: runCommandLine() says of what.
    const bool isFile =
        arguments.size() == 1 && !isOptionWord(arguments.first()) && QFileInfo::exists(arguments.first());
    return isFile ? StartKind::Window : StartKind::Verb;
}

int runCommandLine(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    installLanguage(*QCoreApplication::instance(), CommandLine::languageIn(arguments));
    if (const Outcome may = mayLeadThere(err); !may) {
        if (mayLeadThere(out))
            out << onOneLine(may.error().message) << u'\n'; // the one place that is left
        return static_cast<int>(ExitCode::FileTrouble);
    }
    if (const Outcome may = mayLeadThere(out); !may) {
        err << onOneLine(may.error().message) << u'\n';
        return static_cast<int>(ExitCode::FileTrouble);
    }
    CommandLine commandLine(arguments, out, err);
    const Result<ExitCode> result = commandLine.run();
    if (!result) {
        err << onOneLine(result.error().message) << u'\n';
        return static_cast<int>(result.error().kind == ErrorKind::Refused ? ExitCode::WrongUsage
                                                                          : ExitCode::FileTrouble);
    }
    out.flush();
    if (out.status() == QTextStream::WriteFailed) {
        err << CommandLine::cannotWrite() << u'\n';
        return static_cast<int>(ExitCode::FileTrouble);
    }
    return static_cast<int>(result.value());
}

int refuseWindow(QTextStream &err)
{
    installLanguage(*QCoreApplication::instance(), Language::Italian);
    if (mayLeadThere(err))
        err << CommandLine::noDisplay() << u'\n';
    return static_cast<int>(ExitCode::FileTrouble);
}

} // namespace quaderno
