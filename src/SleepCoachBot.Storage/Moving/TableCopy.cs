using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SleepCoachBot.Storage.Databases;

namespace SleepCoachBot.Storage.Moving;

/// <summary>One table of the model as plain SQL that both databases take: its rows out of one, into the other.</summary>
internal sealed class TableCopy
{
    /// <summary>SQL Server takes 2,100 parameters in one command.</summary>
    private const int MostParameters = 2000;

    private const int MostRows = 100;

    private static readonly Dictionary<Type, Func<DbDataReader, int, object>> s_read = new()
    {
        [typeof(byte[])] = (reader, i) => reader.GetFieldValue<byte[]>(i),
        [typeof(DateTime)] = (reader, i) => reader.GetFieldValue<DateTime>(i),
        [typeof(DateOnly)] = (reader, i) => reader.GetFieldValue<DateOnly>(i),
        [typeof(TimeOnly)] = (reader, i) => reader.GetFieldValue<TimeOnly>(i),
        [typeof(Guid)] = (reader, i) => reader.GetFieldValue<Guid>(i),
        [typeof(decimal)] = (reader, i) => reader.GetFieldValue<decimal>(i),
        [typeof(double)] = (reader, i) => reader.GetFieldValue<double>(i),
        [typeof(long)] = (reader, i) => reader.GetFieldValue<long>(i),
        [typeof(int)] = (reader, i) => reader.GetFieldValue<int>(i),
        [typeof(bool)] = (reader, i) => reader.GetFieldValue<bool>(i),
        [typeof(string)] = (reader, i) => reader.GetFieldValue<string>(i),
    };

    private readonly (string Name, Type Type)[] _columns;
    private readonly bool _numbersItself;

    private TableCopy(IEntityType table)
    {
        Name = table.GetTableName()!;
        _columns = [.. table.GetProperties().Select(p => (p.GetColumnName(), StoredTypeOf(p)))];
        _numbersItself = table.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd } number] && StoredTypeOf(number) != typeof(Guid);
    }

    public string Name { get; }

    /// <summary>How many rows one statement takes.</summary>
    public int RowsAtOnce => Math.Min(MostRows, MostParameters / _columns.Length);

    public string Select => $"SELECT {string.Join(", ", _columns.Select(c => $"\"{c.Name}\""))} FROM \"{Name}\"";

    public string Count => $"SELECT COUNT(*) FROM \"{Name}\"";

    public string Delete => $"DELETE FROM \"{Name}\"";

    /// <summary>Every table that is moved, the people first, whom all others belong to. A target says for itself which schema it has.</summary>
    public static IReadOnlyList<TableCopy> AllOf(SleepCoachContext context) =>
    [
        .. context.Model.GetEntityTypes().Where(type => type.ClrType != typeof(Rows.SchemaRow))
            .OrderBy(type => type.GetForeignKeys().Any()).ThenBy(type => type.GetTableName(), StringComparer.Ordinal)
            .Select(type => new TableCopy(type)),
    ];

    public object?[] Read(DbDataReader reader) =>
        [.. _columns.Select((column, i) => reader.IsDBNull(i) ? null : s_read[column.Type](reader, i))];

    public string Insert(Dialect dialect, int rows)
    {
        var values = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", _columns.Select((_, i) => ParameterOf(row, i)))})");
        var insert = $"INSERT INTO \"{Name}\" ({string.Join(", ", _columns.Select(c => $"\"{c.Name}\""))}) VALUES {string.Join(", ", values)}";
        // The numbers are kept: the outbox is sent in their order.
        return _numbersItself && dialect == Dialect.SqlServer
            ? $"SET IDENTITY_INSERT \"{Name}\" ON; {insert}; SET IDENTITY_INSERT \"{Name}\" OFF"
            : insert;
    }

    public async Task WriteAsync(DbConnection connection, DbTransaction transaction, Dialect dialect, IReadOnlyList<object?[]> rows)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Insert(dialect, rows.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var i = 0; i < _columns.Length; i++)
                Bind(command, ParameterOf(row, i), rows[row][i], _columns[i].Type);
        }

        await command.ExecuteNonQueryAsync();
    }

    private static void Bind(DbCommand command, string name, object? value, Type type)
    {
        if (type == typeof(byte[]))
            command.Add(name, (byte[]?)value);
        else if (type == typeof(DateTime))
            command.Add(name, (DateTime?)value);
        else
            command.Add(name, value);
    }

    private static string ParameterOf(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"@r{row}c{column}");

    private static Type StoredTypeOf(IProperty property)
    {
        var mapping = property.GetTypeMapping();
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return s_read.ContainsKey(type)
            ? type
            : throw new NotSupportedException($"{property.DeclaringType.ShortName()}.{property.Name} is stored as {type}, which cannot be moved.");
    }
}
