namespace ZivverSynctool.Infrastructure;

/// <summary>The values of an enum in a way that both frameworks have.</summary>
internal static class EnumValues
{
    /// <summary>All values, in order.</summary>
    public static T[] Of<T>()
        where T : struct, Enum =>
#if NET
        Enum.GetValues<T>();
#else
        (T[])Enum.GetValues(typeof(T));
#endif
}
