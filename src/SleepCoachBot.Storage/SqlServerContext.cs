using Microsoft.EntityFrameworkCore;

namespace SleepCoachBot.Storage;

/// <summary>The tables in SQL Server.</summary>
internal sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : SleepCoachContext(options);
