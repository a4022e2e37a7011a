using System.Runtime.CompilerServices;

namespace ZivverSynctool.Module.Tests;

/// <summary>Objects of the module whose every property is as long as can be.</summary>
internal static class LongValues
{
    private const int Long = 300;

    public static object Of(string typeName)
    {
        var type = AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(typeName)).First(type => type is not null)!;
        var item = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is not null))
            if (Value(property.PropertyType) is { } value)
                property.SetValue(item, value);
        return item;
    }

    private static object? Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string) || type == typeof(object))
            return new string('x', Long);
        if (type == typeof(int))
            return int.MaxValue;
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.UnixEpoch;
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().MaxBy(value => value.ToString()!.Length);
        if (type == typeof(IReadOnlyList<string>))
            return new[] { new string('x', Long), new string('y', Long) };
        if (type == typeof(IReadOnlyDictionary<string, int>))
            return new Dictionary<string, int> { [new string('x', Long)] = int.MaxValue };
        if (!type.IsGenericType)
            return null;
        return type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
            : type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) ? Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))
            : null;
    }
}
