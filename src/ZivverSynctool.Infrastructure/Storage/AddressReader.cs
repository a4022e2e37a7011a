namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads the address of a server.</summary>
internal static class AddressReader
{
    /// <summary>The address under a key, without a slash at its end; null where there is none.</summary>
    /// <param name="owner">The object that has the key.</param>
    /// <param name="name">The key.</param>
    /// <param name="example">How it is written.</param>
    /// <param name="secret">What would be readable on its way to an address without encryption; null is nothing.</param>
    public static Uri? Read(ProfileObject owner, string name, Uri example, string? secret)
    {
        if (owner.Text(name) is not { } text)
            return null;
        if (!Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http")
            || uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            owner.Fault(name, $"must be the plain address of an API, such as {example.AbsoluteUri.TrimEnd('/')}.");
        else if (secret is not null && uri.Scheme == "http" && !uri.IsLoopback)
            owner.Fault(name, $"must begin with https: {secret} would be readable on its way. Only this computer itself may be reached by http.");
        return uri;
    }
}
