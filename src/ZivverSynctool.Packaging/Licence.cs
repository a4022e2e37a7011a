namespace ZivverSynctool.Packaging;

/// <summary>The licences that a package in the module may have, and their texts.</summary>
public static class Licence
{
    /// <summary>The licence under which we use a package, where it gives a choice.</summary>
    /// <param name="expression">An SPDX expression.</param>
    /// <exception cref="InvalidDataException">None of them is known to go well with ours.</exception>
    public static string Chosen(string expression) =>
        expression.Split(" OR ").FirstOrDefault(id => Known.Contains(id))
        ?? throw new InvalidDataException($"Whether '{expression}' goes well with our own licence is not known. If it does, put its text into the folder Licences.");

    /// <summary>The text of a licence.</summary>
    /// <param name="id">Its SPDX identifier.</param>
    public static string Text(string id)
    {
        using var reader = new StreamReader(typeof(Licence).Assembly.GetManifestResourceStream(id)!);
        return reader.ReadToEnd();
    }

    private static string[] Known => typeof(Licence).Assembly.GetManifestResourceNames();
}
