using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SleepCoachBot.BotRuntime.Tests.PublicApi;

/// <summary>What assemblies offer, written the way the list of the SDK's names writes it.</summary>
internal static class ApiSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(string)] = "string", [typeof(object)] = "object", [typeof(bool)] = "bool", [typeof(int)] = "int",
        [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(double)] = "double", [typeof(float)] = "float", [typeof(byte)] = "byte",
        [typeof(decimal)] = "decimal", [typeof(char)] = "char",
    };

    /// <summary>The type's name as the list has it: <c>Prompt&lt;T&gt;</c>, <c>BotState.CachedBotState</c>.</summary>
    public static string NameOf(Type type) =>
        (type.DeclaringType is { } outer ? NameOf(outer) + "." : "") + Simple(type) + Arguments(type.GetGenericArguments());

    /// <summary>The type's own public and protected members.</summary>
    public static IEnumerable<MemberInfo> MembersOf(Type type) => type.GetMembers(Declared).Where(IsOffered);

    /// <summary>The type's public and protected members with those that it inherits, except what every object has.</summary>
    public static IEnumerable<MemberInfo> AllMembersOf(Type type)
    {
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (var member in MembersOf(at))
                yield return member;
        }

        foreach (var member in type.GetInterfaces().Where(_ => type.IsInterface).SelectMany(MembersOf))
            yield return member;
    }

    /// <summary>One member, without the words that say how it is overridden.</summary>
    public static string Write(MemberInfo member) => member switch
    {
        ConstructorInfo made => $"{Access(made)}{Simple(made.DeclaringType!)}({Parameters(made)})",
        PropertyInfo property => Write(property),
        FieldInfo field => $"{Access(field)}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)} {field.Name}",
        MethodInfo { Name: "op_Implicit" } method =>
            $"{Access(method)}static implicit operator {Name(method.ReturnType)}({Parameters(method)})",
        MethodInfo method => Write(method),
        _ => member.Name,
    };

    /// <summary>What a delegate takes and gives.</summary>
    public static string WriteDelegate(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return $"delegate {Name(invoke.ReturnType)} {NameOf(type)}({Parameters(invoke)})";
    }

    /// <summary>Whether a subclass may override it.</summary>
    public static bool IsOverridable(MemberInfo member) => member switch
    {
        MethodInfo method => method.IsVirtual && !method.IsFinal,
        PropertyInfo property => property.GetMethod is { IsVirtual: true, IsFinal: false },
        _ => false,
    };

    private static string Write(PropertyInfo property)
    {
        var accessors = string.Concat(
            new[] { (property.GetMethod, " get;"), (property.SetMethod, " set;") }
                .Where(accessor => accessor.Item1 is { } method && IsOffered(method)).Select(accessor => accessor.Item2));
        var isDynamic = property.IsDefined(typeof(DynamicAttribute), false);
        var one = property.GetMethod ?? property.SetMethod!;
        return $"{Access(one)}{Static(one)}{(isDynamic ? "dynamic" : Name(property.PropertyType))} {property.Name} {{{accessors} }}";
    }

    private static string Write(MethodInfo method)
    {
        var generic = Arguments(method.GetGenericArguments());
        var constraints = string.Concat(method.GetGenericArguments()
            .Where(argument => argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            .Select(argument => $" where {argument.Name} : class"));
        return $"{Access(method)}{Static(method)}{Name(method.ReturnType)} {method.Name}{generic}({Parameters(method)}){constraints}";
    }

    private static bool IsOffered(MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true, Name: not "op_Implicit" } => false,
        MethodBase method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && !method.IsDefined(typeof(CompilerGeneratedAttribute)),
        PropertyInfo property => property.GetMethod is { } get ? IsOfferedAccessor(get) : IsOfferedAccessor(property.SetMethod!),
        FieldInfo field => (field.IsPublic || field.IsFamily) && !field.IsLiteral,
        _ => false,
    };

    private static bool IsOffered(MethodInfo accessor) => IsOfferedAccessor(accessor);

    private static bool IsOfferedAccessor(MethodInfo accessor) => accessor.IsPublic || accessor.IsFamily || accessor.IsFamilyOrAssembly;

    private static string Access(MethodBase method) =>
        method.DeclaringType!.IsInterface ? "" : method.IsPublic ? "public " : "protected ";

    private static string Access(FieldInfo field) => field.IsPublic ? "public " : "protected ";

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute), false);
        return string.Join(", ", method.GetParameters().Select((parameter, index) => (isExtension && index == 0 ? "this " : "") + Write(parameter)));
    }

    private static string Write(ParameterInfo parameter)
    {
        var prefix = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "";
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        return $"{prefix}{Name(type)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + Default(parameter, type) : "")}";
    }

    private static string Default(ParameterInfo parameter, Type type) => parameter.DefaultValue switch
    {
        null when type == typeof(CancellationToken) => "default",
        null when type.IsValueType && Nullable.GetUnderlyingType(type) is null => $"default({Name(type)})",
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        Enum value => $"{Name(type)}.{value}",
        var value when type.IsEnum => $"{Name(type)}.{Enum.ToObject(type, value)}",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type) =>
        Keywords.TryGetValue(type, out var keyword) ? keyword
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : Nullable.GetUnderlyingType(type) is { } underlying ? Name(underlying) + "?"
        : Simple(type) + Arguments(type.GetGenericArguments());

    private static string Simple(Type type) => type.Name.Split('`')[0];

    private static string Arguments(Type[] arguments) =>
        arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";
}
