namespace SleepCoachBot.Storage.Databases;

/// <summary>Which SQL a database speaks, where two speak differently.</summary>
internal enum Dialect
{
    Sqlite,
    SqlServer,
}
