namespace SleepCoachBot.Storage;

/// <summary>The kinds of database that everything can be kept in.</summary>
public enum DatabaseProvider
{
    /// <summary>One file, read and written by this machine's programs.</summary>
    Sqlite,

    /// <summary>A server of SQL Server's protocol, for programs on many machines.</summary>
    SqlServer,
}
