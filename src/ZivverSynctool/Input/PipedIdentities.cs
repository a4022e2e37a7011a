namespace ZivverSynctool.Input;

/// <summary>The accounts that a call names, on its line or through a pipeline.</summary>
/// <param name="cmdlet">The call.</param>
/// <remarks>A pipeline that brings nobody means nobody. Taken as "none named" it would mean everybody.</remarks>
internal sealed class PipedIdentities(PSCmdlet cmdlet)
{
    private readonly List<string> _named = [];

    /// <summary>All that were named; null where none was asked for, so that all are meant.</summary>
    public string[]? Named => _named.Count > 0 || cmdlet.MyInvocation.ExpectingInput ? [.. _named] : null;

    /// <summary>Whether there is nobody to look for.</summary>
    public bool IsNobody => Named is [];

    /// <summary>Adds what one object of the pipeline names, or the line.</summary>
    public void Add(string[]? identities) => _named.AddRange(identities ?? []);
}
