using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SleepCoachBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    /// <remarks>
    /// By hand, since EF has no word for WITHOUT ROWID: the rows of one person lie beside one another instead of in the order in which everybody told
    /// theirs. For EF nothing changes; a table that a later migration makes anew has to be laid out again (docs/decisions/0013, and a test).
    /// </remarks>
    public partial class NightsByPerson : Migration
    {
        private const string NightColumns = """
            Id, PersonId, Night, Zone, RisingZone, IntoBed, TriedToSleep, TriedToSleepAssumed, SleepLatency, Awakenings, AwakeTotal,
            FinalWake, OutOfBed, Quality, ToldAt, ChangedAt, Began, Ended, Place, Version
            """;

        private const string DoseColumns = """
            PersonId, DoseId, Version, Holds, CountsOn, Kind, Amount, Day, Time, Zone, ToldAt, Place
            """;

        private const string LogColumns = """
            PersonId, EntryId, Kind, Day, Number, Text, ToldAt, Place
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What the old tables leave in the file is overwritten, as with everything that is deleted.
            migrationBuilder.Sql("PRAGMA secure_delete = ON");
            LayOut(migrationBuilder, "Nights", NightColumns, NightsTable(ByPerson("Nights", "PersonId, Night, Id", "Id")));
            LayOut(migrationBuilder, "DoseVersions", DoseColumns, DosesTable(ByPerson("DoseVersions", "PersonId, CountsOn, DoseId, Version", "PersonId, DoseId, Version")));
            LayOut(migrationBuilder, "LogEntries", LogColumns, LogTable(ByPerson("LogEntries", "PersonId, Day, EntryId", "PersonId, EntryId")));
            MakeIndexes(migrationBuilder);

            migrationBuilder.UpdateData(
                table: "SchemaInfo",
                keyColumn: "Id",
                keyValue: 1,
                column: "Version",
                value: 5);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("PRAGMA secure_delete = ON");
            LayOut(migrationBuilder, "Nights", NightColumns, NightsTable("CONSTRAINT PK_Nights PRIMARY KEY (Id))"));
            LayOut(migrationBuilder, "DoseVersions", DoseColumns, DosesTable("CONSTRAINT PK_DoseVersions PRIMARY KEY (PersonId, DoseId, Version))"));
            LayOut(migrationBuilder, "LogEntries", LogColumns, LogTable("CONSTRAINT PK_LogEntries PRIMARY KEY (PersonId, EntryId))"));
            MakeIndexes(migrationBuilder);
            migrationBuilder.Sql("CREATE INDEX IX_Nights_PersonId_Night ON Nights (PersonId, Night)");
            migrationBuilder.Sql("CREATE INDEX IX_DoseVersions_PersonId_CountsOn ON DoseVersions (PersonId, CountsOn)");
            migrationBuilder.Sql("CREATE INDEX IX_LogEntries_PersonId_Day ON LogEntries (PersonId, Day)");

            migrationBuilder.UpdateData(
                table: "SchemaInfo",
                keyColumn: "Id",
                keyValue: 1,
                column: "Version",
                value: 4);
        }

        // The key by which the rows lie, and beside it the one that EF knows them by.
        private static string ByPerson(string table, string order, string key) =>
            $"CONSTRAINT PK_{table} PRIMARY KEY ({order}), CONSTRAINT UX_{table} UNIQUE ({key})) WITHOUT ROWID";

        // Dropping the old table drops its indexes too.
        private static void LayOut(MigrationBuilder migrationBuilder, string table, string columns, string create)
        {
            migrationBuilder.Sql(create);
            migrationBuilder.Sql($"INSERT INTO {table}_new ({columns}) SELECT {columns} FROM {table} ORDER BY PersonId");
            migrationBuilder.Sql($"DROP TABLE {table}");
            migrationBuilder.Sql($"ALTER TABLE {table}_new RENAME TO {table}");
        }

        // The day needs none: the tables are in its order.
        private static void MakeIndexes(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE INDEX IX_Nights_PersonId_Ended ON Nights (PersonId, Ended)");
            migrationBuilder.Sql("CREATE INDEX IX_Nights_PersonId_Place ON Nights (PersonId, Place)");
            migrationBuilder.Sql("CREATE INDEX IX_LogEntries_PersonId_Kind_Day ON LogEntries (PersonId, Kind, Day)");
        }

        private static string NightsTable(string keys) => $"""
            CREATE TABLE Nights_new (
                Id TEXT NOT NULL, PersonId TEXT NOT NULL, Night TEXT NOT NULL, Zone TEXT NOT NULL, RisingZone TEXT NULL,
                IntoBed TEXT NULL, TriedToSleep TEXT NULL, TriedToSleepAssumed INTEGER NOT NULL, SleepLatency INTEGER NULL, Awakenings INTEGER NULL,
                AwakeTotal INTEGER NULL, FinalWake TEXT NULL, OutOfBed TEXT NULL, Quality INTEGER NULL, ToldAt TEXT NOT NULL, ChangedAt TEXT NOT NULL,
                Began TEXT NULL, Ended TEXT NULL, Place TEXT NOT NULL, Version INTEGER NOT NULL,
                CONSTRAINT FK_Nights_Persons_PersonId FOREIGN KEY (PersonId) REFERENCES Persons (Id) ON DELETE CASCADE,
                {keys}
            """;

        private static string DosesTable(string keys) => $"""
            CREATE TABLE DoseVersions_new (
                PersonId TEXT NOT NULL, DoseId TEXT NOT NULL, Version INTEGER NOT NULL, Holds INTEGER NOT NULL, CountsOn TEXT NOT NULL,
                Kind INTEGER NOT NULL, Amount TEXT NULL, Day TEXT NULL, Time TEXT NULL, Zone TEXT NOT NULL, ToldAt TEXT NOT NULL, Place INTEGER NOT NULL,
                CONSTRAINT FK_DoseVersions_Persons_PersonId FOREIGN KEY (PersonId) REFERENCES Persons (Id) ON DELETE CASCADE,
                {keys}
            """;

        private static string LogTable(string keys) => $"""
            CREATE TABLE LogEntries_new (
                PersonId TEXT NOT NULL, EntryId TEXT NOT NULL, Kind INTEGER NOT NULL, Day TEXT NOT NULL, Number REAL NULL,
                Text BLOB NULL, ToldAt TEXT NOT NULL, Place INTEGER NOT NULL,
                CONSTRAINT FK_LogEntries_Persons_PersonId FOREIGN KEY (PersonId) REFERENCES Persons (Id) ON DELETE CASCADE,
                {keys}
            """;
    }
}
