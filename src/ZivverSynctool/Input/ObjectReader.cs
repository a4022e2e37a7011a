using System.Collections;
using System.Globalization;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Input;

/// <summary>Reads entries of a source from objects of any kind, tables among them, by the names of their properties.</summary>
/// <param name="map">Property of ours, or identifier, to property of theirs, or to a script block that is given the object as <c>$_</c>.</param>
/// <param name="identifiers">What identifies an account.</param>
/// <param name="place">What the object of a number is called in messages.</param>
internal sealed class ObjectReader(IReadOnlyDictionary<string, object> map, IReadOnlyList<string> identifiers, Func<int, string> place)
{
    private static readonly string[] s_properties = Enum.GetNames(typeof(SyncProperty));
    private readonly ListDoubts _doubts = new();
    private int _read;

    /// <summary>What should be said about all objects together.</summary>
    public IReadOnlyList<string> Warnings => _doubts.Warnings;

    /// <summary>Whether an object has anything of an account, whatever its value.</summary>
    public bool IsAccount(PSObject item) => s_properties.Concat(identifiers).Any(name => Find(item, name).IsThere);

    /// <summary>The entry that an object stands for.</summary>
    public SourceRecord Read(PSObject item)
    {
        var location = place(++_read);
        var defects = new List<EntryDefect>();
        string? Text(string name) => Single(name, ObjectText.Of(Find(item, name).Value), defects);
        var email = Text(nameof(SyncProperty.Email));
        IReadOnlyList<string>? List(string name)
        {
            var (isThere, value) = Find(item, name);
            var list = ObjectText.ListOf(value);
            if (isThere)
                _doubts.Add(name, list is not null, string.IsNullOrWhiteSpace(email) ? location : email!.Trim());
            return list;
        }

        return new SourceRecord
        {
            Location = location,
            AccountType = Text(nameof(SyncAccount.AccountType)),
            Email = email,
            DisplayName = Text(nameof(SyncProperty.DisplayName)),
            Enabled = Text(nameof(SyncProperty.Enabled)),
            // Directories and mail servers write the kind of an address before it.
            Aliases = List(nameof(SyncProperty.Aliases)) is { } aliases ? ProxyAddresses.Mail(aliases) : null,
            Delegates = List(nameof(SyncProperty.Delegates)),
            PhoneNumber = Text(nameof(SyncProperty.PhoneNumber)),
            OrganizationalUnit = Text(nameof(SyncProperty.OrganizationalUnit)),
            SsoAccountKey = Text(nameof(SyncProperty.SsoAccountKey)),
            Identifiers = [.. identifiers
                .Select(name => new Identifier(name, Text(name) ?? ""))
                .Where(identifier => identifier.Value.Length > 0)],
            Defects = defects,
        };
    }

    private static string? Single(string name, IReadOnlyList<string> values, List<EntryDefect> defects)
    {
        if (values.Count > 1)
            defects.Add(EntryDefect.SeveralValues(name, values, "Let the object have one value there."));
        return values.Count > 0 ? values[0] : null;
    }

    private (bool IsThere, object? Value) Find(PSObject item, string name) => map.TryGetValue(name, out var theirs) switch
    {
        true when theirs is ScriptBlock script => (true, Run(script, item)),
        true => Property(item, Convert.ToString(theirs, CultureInfo.InvariantCulture)!),
        _ => Property(item, name),
    };

    private static (bool IsThere, object? Value) Property(PSObject item, string name)
    {
        if (item.BaseObject is not IDictionary table)
            return item.Properties[name] is { } property ? (true, property.Value) : (false, null);
        foreach (DictionaryEntry entry in table)
            if (string.Equals(ObjectText.Bare(entry.Key) as string, name, StringComparison.OrdinalIgnoreCase))
                return (true, entry.Value);
        return (false, null);
    }

    private static object? Run(ScriptBlock script, PSObject item)
    {
        var output = script.InvokeWithContext(null, [new PSVariable("_", item)]);
        return output.Count == 1 ? output[0]?.BaseObject : output;
    }
}
