namespace ZivverSynctool.Sources;

/// <summary>All that is wrong with one entry of a source, gathered into one problem. The codes are stable.</summary>
internal sealed class EntryDefects
{
    private List<EntryDefect>? _found;

    public bool Any => _found is not null;

    /// <summary>Notes what was found wrong before the entry was looked at as an account.</summary>
    public void AddRange(IReadOnlyList<EntryDefect> defects)
    {
        if (defects.Count > 0)
            (_found ??= []).AddRange(defects);
    }

    public void MissingAddress() => Add(
        "MissingAddress", "there is no e-mail address", "Give the account its primary address, or remove the entry.");

    public void InvalidAddress(string address) => Add(
        "InvalidAddress", $"'{address}' is not an e-mail address", "Correct the address.");

    public void MissingName() => Add(
        "MissingName", "there is no name", "Give the account a name, or leave names out of the source altogether: then they are not managed.");

    /// <summary>Notes it, and goes on as if it were a user.</summary>
    public AccountType UnknownAccountType(string text)
    {
        Add(SourceProblem.UnknownAccountType, $"'{text.Trim()}' is not a type of account", "Use User, FunctionalAccount or Group.");
        return AccountType.User;
    }

    public void UnknownEnabled(string word) => Add(
        "UnknownEnabled", $"'{word}' does not say whether the account is enabled",
        "Use true or false; yes and no, ja and nee, 1 and 0, active and inactive are understood as well.");

    public void InvalidListed(SyncProperty list, string address)
    {
        var one = list == SyncProperty.Aliases ? "alias" : "delegate";
        Add(
            list == SyncProperty.Aliases ? "InvalidAlias" : "InvalidDelegate", $"{one} '{address}' is not an e-mail address",
            $"Correct or remove the {one}. Several in one field are separated by |, ; or a line break.");
    }

    public void InvalidSsoAccountKey() => Add(
        "InvalidSsoAccountKey", "the SSO key is no GUID", "Correct the key, or the 'ssoAccountKeyFormat' of the source in the profile.");

    public void InvalidPhoneNumber(string number) => Add(
        "InvalidPhoneNumber", $"'{number}' is not a phone number",
        "Correct the number: with its country code (+31612345678), or as it is dialled in the region of the source.");

    /// <summary>One problem that names every defect; its code is that of the first.</summary>
    public SourceProblem ToProblem(string source, string location) => new()
    {
        Code = _found![0].Code,
        Message = $"{location}: {string.Join("; ", _found.Select(defect => defect.Message))}.",
        Remedy = string.Join(" ", _found.Select(defect => defect.Remedy).Distinct()),
        Source = source,
        Location = location,
    };

    private void Add(string code, string message, string remedy) => (_found ??= []).Add(new EntryDefect(code, message, remedy));
}
