using Microsoft.EntityFrameworkCore;

namespace SleepCoachBot.Storage;

/// <summary>The tables in one SQLite file.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : SleepCoachContext(options);
