// A file that is being written: nobody sees it before it is whole.
#pragma once

#include <QByteArray>

#include <sys/stat.h>

namespace quaderno
{

// All functions return 0 or an errno. While it is written a draft has no name at all where the file system
// knows such files (O_TMPFILE), so that nothing is left of a process that is killed. Elsewhere, and for the
// moment between the two system calls that put it in the place of another file, its name starts with
// kDraftPrefix and it is locked; removeOldDrafts() takes away what a killed process left.
class Draft
{
public:
    enum class Naming { IfNeeded, Always };
    // In `folder`, readable as `mode` and the umask say.
    Draft(QByteArray folder, mode_t mode, Naming naming = Naming::IfNeeded);
    ~Draft();
    Draft(const Draft &) = delete;
    Draft &operator=(const Draft &) = delete;

    // Of making it.
    [[nodiscard]] int error() const { return m_error; }
    // Whether it has a name already.
    [[nodiscard]] bool isNamed() const { return !m_name.isEmpty(); }
    [[nodiscard]] int write(const QByteArray &bytes);
    [[nodiscard]] int setMode(mode_t mode);
    // Where that is allowed: only root may give a file away.
    void setOwner(const struct stat &file);
    [[nodiscard]] int flush();
    // EEXIST where there is a file of this name, which stays as it is.
    [[nodiscard]] int publishAs(const QByteArray &path);
    [[nodiscard]] int publishOver(const QByteArray &path);

private:
    [[nodiscard]] int makeNamed(mode_t mode);
    [[nodiscard]] int linkTo(const QByteArray &path) const;
    [[nodiscard]] int published();

    QByteArray m_folder;
    QByteArray m_name;
    int m_descriptor = -1;
    int m_error = 0;
};

constexpr char kDraftPrefix[] = ".quaderno-draft-";

// Those in `folder` that no living process writes.
void removeOldDrafts(const QByteArray &folder);

// Writes all bytes. A reader that went away, or a limit on the size of files, is an error and no signal.
[[nodiscard]] int writeAll(int descriptor, const QByteArray &bytes);

} // namespace quaderno
