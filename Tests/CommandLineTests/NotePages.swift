/// Pages of a family that no profile in the tool knows, in our own words.
enum NotePages {
    static let notes = """
        # Notes

        ## List notes

        `GET /notes`

        | Field | Kind | Needed | Meaning |
        |---|---|---|---|
        | folder | text | yes | The folder to list. |
        | limit | whole number | no | How many. |

        ### Answer

        | Field | Kind | Meaning |
        |---|---|---|
        | items | [Note](objects.md#note)[] | What was found. |
        | total | whole number | How many there are. |

        ## Write a note

        `POST /folders/{folder}/notes`

        | Field | Kind | Needed | Meaning |
        |---|---|---|---|
        | folder | text | yes | The folder that takes it. |
        | title | text | yes | Its title. |
        | pinned | boolean | no | Whether it stays on top. |

        ### Answer

        | Field | Kind | Meaning |
        |---|---|---|
        | id | text | The new note. |

        """

    static let objects = """
        # Objects

        ## Note

        | Field | Kind | Meaning |
        |---|---|---|
        | id | text | Its id. |
        | title | text | Its title. |

        """
}
