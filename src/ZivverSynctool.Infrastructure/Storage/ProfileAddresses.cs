namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads lists of mail domains and addresses in a profile.</summary>
internal static class ProfileAddresses
{
    /// <summary>The domains under a key, lower-case, each once.</summary>
    public static List<string> Domains(ProfileObject parent, string key, ProfileFaults faults) => Read(
        parent, key, faults, text => EmailAddress.IsValid("x@" + text.ToLowerInvariant()) ? text.ToLowerInvariant() : null,
        "is no mail domain. Write it without @, such as 'example.test'.");

    /// <summary>The addresses under a key, normalized, each once.</summary>
    public static List<string> Addresses(ProfileObject parent, string key, ProfileFaults faults) => Read(
        parent, key, faults, text => EmailAddress.IsValid(EmailAddress.Normalize(text)) ? EmailAddress.Normalize(text) : null,
        "is no mail address.");

    private static List<string> Read(ProfileObject parent, string key, ProfileFaults faults, Func<string, string?> parse, string fault)
    {
        var read = new List<string>();
        foreach (var (text, node) in parent.Texts(key))
            if (parse(text) is not { } value)
                faults.Add(node, $"is '{text}', which {fault}");
            else if (!read.Contains(value))
                read.Add(value);
        return read;
    }
}
