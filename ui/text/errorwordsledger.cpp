// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errorwords.h"

namespace saoma::errorwords {
namespace {

constexpr auto ledger = std::to_array<ErrorWords>({
    {"LEDGER_FULL", QT_TRANSLATE_NOOP("ErrorSentence", "The disk is full; the ledger cannot grow."),
        sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence", "Free some disk space; selling goes on by itself.")},
    {"LEDGER_NO_ROOM", QT_TRANSLATE_NOOP("ErrorSentence", "The disk is full; the ledger cannot be opened."),
        leftAsItIs,
        QT_TRANSLATE_NOOP("ErrorSentence", "Free some disk space, then start the program again.")},
    {"LEDGER_BUSY", QT_TRANSLATE_NOOP("ErrorSentence", "Another program holds the ledger."), sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence", "Wait a moment and try again, or close the other program.")},
    {"LEDGER_NEWER",
        QT_TRANSLATE_NOOP("ErrorSentence", "The ledger was written by a newer version of this program."),
        leftAsItIs, QT_TRANSLATE_NOOP("ErrorSentence", "Install the newest version on this computer.")},
    {"LEDGER_FOREIGN", QT_TRANSLATE_NOOP("ErrorSentence", "The file %1 is not a ledger of this program."),
        leftAsItIs,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "If it was the ledger until now, it is damaged: keep it, tell the owner, and restore the last "
            "backup. If not, choose another data folder.")},
    {"LEDGER_DAMAGED", QT_TRANSLATE_NOOP("ErrorSentence", "The ledger file is damaged."), leftAsItIs,
        QT_TRANSLATE_NOOP("ErrorSentence", "Do not delete it: tell the owner, and restore the last backup.")},
    {"LEDGER_READ_ONLY", QT_TRANSLATE_NOOP("ErrorSentence", "The ledger %1 may be read but not written."),
        sellingStopped, QT_TRANSLATE_NOOP("ErrorSentence", "Check the permissions of the data folder.")},
    {"LEDGER_UNREADABLE", QT_TRANSLATE_NOOP("ErrorSentence", "The ledger %1 cannot be read."), leftAsItIs,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check the disk and the permissions of the data folder.")},
    {"LEDGER_NOT_DURABLE",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "The disk does not promise to keep what is written; a power cut could lose a sale."),
        sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence", "Put the data folder on a local disk, not on a network drive.")},
    {"LEDGER_MISSING", QT_TRANSLATE_NOOP("ErrorSentence", "There is no ledger at %1."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Check the data folder.")},
    {"LEDGER_UNCERTAIN",
        QT_TRANSLATE_NOOP("ErrorSentence", "The disk did not confirm that the last entry is kept."),
        perhapsTaken,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Stop selling, start the program again and look at the last sale.")},
    {"LEDGER_VIOLATED",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "The ledger was checked after an unclean end, and something in it is not as it must be."),
        sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Lookup works. Call the owner: run “saoma ledger check”, keep the file, and restore a backup.")},
    {"LEDGER_LOG_FOREIGN",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Beside the ledger %1 lies a log (-wal) that is not its own: it would ruin the ledger."),
        sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Nothing was changed. Call the owner: keep both files, move the -wal file away, start again, and "
            "compare the last sales with WeChat.")},
    {"LEDGER_LOG_BROKEN",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "The log (-wal) of the ledger %1 is damaged: sales and payments that stood in it cannot be "
            "read."),
        sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Nothing was changed. Call the owner: save what can be read with “saoma ledger backup”, put it "
            "in place "
            "with “saoma ledger restore”, and compare the last sales with WeChat.")},
    {"LEDGER_TWO_NAMES",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "The ledger %1 has a second name (a hard link): sales made under that one would be missing "
            "here."),
        sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Nothing was changed. Call the owner: remove the other name, or put a copy in the place of one "
            "of the "
            "two, then start again.")},
    {"CLOCK_BEHIND",
        QT_TRANSLATE_NOOP("ErrorSentence",
            "This computer's clock is wrong: it lies before the ledger's newest entry, of %1 (Beijing "
            "time)."),
        sellingStopped,
        QT_TRANSLATE_NOOP("ErrorSentence", "Set the date and time; selling goes on by itself.")},
    {"LEDGER_IN_USE", QT_TRANSLATE_NOOP("ErrorSentence", "Another program has the ledger open."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Close the cash desk, the listener and every other saoma first.")},
    {"BACKUP_EXISTS", QT_TRANSLATE_NOOP("ErrorSentence", "There is a file already at %1."), noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Choose another name: a backup never replaces a file.")},
    {"BACKUP_FOLDER_MISSING",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "The folder for daily backups, %1, is not there or cannot be written to."),
        sellingGoesOn,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Put the disk in its place, or name another folder in the configuration (storage/backup_folder). "
            "It is tried again every ten minutes.")},
    {"BACKUP_NO_ROOM", QT_TRANSLATE_NOOP("ErrorSentence", "There is no room for a daily backup in %1."),
        sellingGoesOn,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Make room there, at least %2. It is tried again every ten minutes.")},
    {"BACKUP_VIOLATED",
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "The daily backup %1 was made, and its check found something that must not be."),
        sellingGoesOn,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Call the owner: run “saoma ledger check” and keep the backups of the days before.")},
    {"BACKUP_BROKEN",
        QT_TRANSLATE_NOOP("ErrorSentence", "The check of the backup %1 found something wrong with it."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence",
            "Take another backup. If there is none, --force restores it all the same; the present ledger is "
            "kept.")},
    {"BACKUP_UNREADABLE",
        QT_TRANSLATE_NOOP("ErrorSentence", "%1 is no backup that can be read. The ledger is as it was."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Check the name, or take another backup.")},
    {"BACKUP_NOT_WRITTEN",
        QT_TRANSLATE_NOOP("ErrorSentence", "The backup cannot be written to %1. The ledger is as it was."),
        noMoneyNear,
        QT_TRANSLATE_NOOP(
            "ErrorSentence", "Choose a folder that exists, that you may write to, and that has room.")},
    {"HEADS_UNREADABLE", QT_TRANSLATE_NOOP("ErrorSentence", "The exported day heads in %1 cannot be read."),
        noMoneyNear, QT_TRANSLATE_NOOP("ErrorSentence", "Check the file's name, or use a copy of it.")},
    {"LEDGER_CONSTRAINT",
        QT_TRANSLATE_NOOP("ErrorSentence", "The ledger refused an entry that contradicts it."),
        sellingStopped, QT_TRANSLATE_NOOP("ErrorSentence", "Tell the owner, and run the ledger check.")},
    {"ALREADY_OPEN", QT_TRANSLATE_NOOP("ErrorSentence", "The cash desk is already open on this ledger."),
        noMoneyNear,
        QT_TRANSLATE_NOOP("ErrorSentence", "Use the window that is open, or choose another data folder.")},
});

} // namespace

std::span<const ErrorWords> ofLedger()
{
    return ledger;
}

} // namespace saoma::errorwords
