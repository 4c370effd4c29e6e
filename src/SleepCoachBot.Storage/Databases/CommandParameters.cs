using System.Data;
using System.Data.Common;

namespace SleepCoachBot.Storage.Databases;

/// <summary>Parameters of hand-written commands, typed so that both databases store the same.</summary>
internal static class CommandParameters
{
    // One size for all, so that SQL Server does not plan a statement anew for every length.
    private const int LongestKey = 32;
    private const int LongestText = 512;
    private const int AnySize = -1;

    public static DbCommand Add(this DbCommand command, string name, byte[]? value)
    {
        var parameter = command.New(name, value);
        // Without a type a null would be taken for text.
        parameter.DbType = DbType.Binary;
        if (value?.Length > LongestKey)
            parameter.Size = AnySize;
        return command;
    }

    public static DbCommand Add(this DbCommand command, string name, DateTime? value)
    {
        var parameter = command.New(name, value);
        parameter.DbType = DbType.DateTime2;
        return command;
    }

    public static DbCommand Add(this DbCommand command, string name, object? value)
    {
        var parameter = command.New(name, value);
        if (value is string text)
            parameter.Size = text.Length <= LongestText ? LongestText : AnySize;
        return command;
    }

    private static DbParameter New(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
