var e,t,n,r,i,a,o,s,c,l,u,d,f,p,m,h={},g=[],_=/acit|ex(?:s|g|n|p|$)|rph|grid|ows|mnc|ntw|ine[ch]|zoo|^ord|itera/i,v=Array.isArray;function y(e,t){for(var n in t)e[n]=t[n];return e}function ee(e){e&&e.parentNode&&e.parentNode.removeChild(e)}function b(t,n,r){var i,a,o,s={};for(o in n)o==`key`?i=n[o]:o==`ref`?a=n[o]:s[o]=n[o];if(arguments.length>2&&(s.children=arguments.length>3?e.call(arguments,2):r),typeof t==`function`&&t.defaultProps!=null)for(o in t.defaultProps)s[o]===void 0&&(s[o]=t.defaultProps[o]);return x(t,s,i,a,null)}function x(e,r,i,a,o){var s={type:e,props:r,key:i,ref:a,__k:null,__:null,__b:0,__e:null,__c:null,constructor:void 0,__v:o??++n,__i:-1,__u:0};return o==null&&t.vnode!=null&&t.vnode(s),s}function S(e){return e.children}function te(e,t){this.props=e,this.context=t}function ne(e,t){if(t==null)return e.__?ne(e.__,e.__i+1):null;for(var n;t<e.__k.length;t++)if((n=e.__k[t])!=null&&n.__e!=null)return n.__e;return typeof e.type==`function`?ne(e):null}function C(e){if(e.__P&&e.__d){var n=e.__v,r=n.__e,i=[],a=[],o=y({},n);o.__v=n.__v+1,t.vnode&&t.vnode(o),ue(e.__P,o,n,e.__n,e.__P.namespaceURI,32&n.__u?[r]:null,i,r??ne(n),!!(32&n.__u),a),o.__v=n.__v,o.__.__k[o.__i]=o,fe(i,o,a),n.__e=n.__=null,o.__e!=r&&w(o)}}function w(e){if((e=e.__)!=null&&e.__c!=null)return e.__e=e.__c.base=null,e.__k.some(function(t){if(t!=null&&t.__e!=null)return e.__e=e.__c.base=t.__e}),w(e)}function re(e){(!e.__d&&(e.__d=!0)&&i.push(e)&&!T.__r++||a!=t.debounceRendering)&&((a=t.debounceRendering)||o)(T)}function T(){try{for(var e,t=1;i.length;)i.length>t&&i.sort(s),e=i.shift(),t=i.length,C(e)}finally{i.length=T.__r=0}}function ie(e,t,n,r,i,a,o,s,c,l,u){var d,f,p,m,_,v,y=r&&r.__k||g,ee=t.length;for(c=ae(n,t,y,c,ee),d=0;d<ee;d++)(p=n.__k[d])!=null&&(f=p.__i!=-1&&y[p.__i]||h,p.__i=d,v=ue(e,p,f,i,a,o,s,c,l,u),m=p.__e,p.ref&&f.ref!=p.ref&&(f.ref&&he(f.ref,null,p),u.push(p.ref,p.__c||m,p)),_==null&&m!=null&&(_=m),4&p.__u?(c=oe(p,c,e),f.__e&&(f.__e=null)):typeof p.type==`function`&&v!==void 0?c=v:m&&(c=m.nextSibling),p.__u&=-7);return n.__e=_,c}function ae(e,t,n,r,i){var a,o,s,c,l,u=n.length,d=u,f=0;for(e.__k=Array(i),a=0;a<i;a++)(o=t[a])!=null&&typeof o!=`boolean`&&typeof o!=`function`?(typeof o==`string`||typeof o==`number`||typeof o==`bigint`||o.constructor==String?o=e.__k[a]=x(null,o,null,null,null):v(o)?o=e.__k[a]=x(S,{children:o},null,null,null):o.constructor===void 0&&o.__b>0?o=e.__k[a]=x(o.type,o.props,o.key,o.ref?o.ref:null,o.__v):e.__k[a]=o,c=a+f,o.__=e,o.__b=e.__b+1,s=null,(l=o.__i=se(o,n,c,d))!=-1&&(d--,(s=n[l])&&(s.__u|=2)),s==null||s.__v==null?(l==-1&&(i>u?f--:i<u&&f++),typeof o.type!=`function`&&(o.__u|=4)):l!=c&&(l==c-1?f--:l==c+1?f++:(l>c?f--:f++,o.__u|=4))):e.__k[a]=null;if(d)for(a=0;a<u;a++)(s=n[a])!=null&&!(2&s.__u)&&(s.__e==r&&(r=ne(s)),ge(s,s));return r}function oe(e,t,n){var r,i;if(typeof e.type==`function`){for(r=e.__k,i=0;r&&i<r.length;i++)r[i]&&(r[i].__=e,t=oe(r[i],t,n));return t}e.__e!=t&&(t&&e.type&&!t.parentNode&&(t=ne(e)),t=n.insertBefore(e.__e,t||null));do t&&=t.nextSibling;while(t!=null&&t.nodeType==8);return t}function se(e,t,n,r){var i,a,o,s=e.key,c=e.type,l=t[n],u=l!=null&&!(2&l.__u);if(l===null&&s==null||u&&s==l.key&&c==l.type)return n;if(r>+!!u){for(i=n-1,a=n+1;i>=0||a<t.length;)if((l=t[o=i>=0?i--:a++])!=null&&!(2&l.__u)&&s==l.key&&c==l.type)return o}return-1}function ce(e,t,n){t[0]==`-`?e.setProperty(t,n??``):e[t]=n==null?``:typeof n!=`number`||_.test(t)?n:n+`px`}function E(e,t,n,r,i){var a,o;n:if(t==`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||ce(e.style,t,``);if(n)for(t in n)r&&n[t]==r[t]||ce(e.style,t,n[t])}}else if(t[0]==`o`&&t[1]==`n`)a=t!=(t=t.replace(d,`$1`)),o=t.toLowerCase(),t=o in e||t==`onFocusOut`||t==`onFocusIn`?o.slice(2):t.slice(2),e.l||={},e.l[t+a]=n,n?r?n[u]=r[u]:(n[u]=f,e.addEventListener(t,a?m:p,a)):e.removeEventListener(t,a?m:p,a);else{if(i==`http://www.w3.org/2000/svg`)t=t.replace(/xlink(H|:h)/,`h`).replace(/sName$/,`s`);else if(t!=`width`&&t!=`height`&&t!=`href`&&t!=`list`&&t!=`form`&&t!=`tabIndex`&&t!=`download`&&t!=`rowSpan`&&t!=`colSpan`&&t!=`role`&&t!=`popover`&&t in e)try{e[t]=n??``;break n}catch{}typeof n==`function`||(n==null||!1===n&&t[4]!=`-`?e.removeAttribute(t):e.setAttribute(t,t==`popover`&&n==1?``:n))}}function le(e){return function(n){if(this.l){var r=this.l[n.type+e];if(n[l]==null)n[l]=f++;else if(n[l]<r[u])return;return r(t.event?t.event(n):n)}}}function ue(e,n,r,i,a,o,s,c,l,u){var d,f,p,m,h,_,b,x,C,w,re,T,ae,oe,se,ce,E=n.type;if(n.constructor!==void 0)return null;128&r.__u&&(l=!!(32&r.__u),o=[c=n.__e=r.__e]),(d=t.__b)&&d(n);n:if(typeof E==`function`){f=s.length;try{if(C=n.props,w=E.prototype&&E.prototype.render,re=(d=E.contextType)&&i[d.__c],T=d?re?re.props.value:d.__:i,r.__c?x=(p=n.__c=r.__c).__=p.__E:(w?n.__c=p=new E(C,T):(n.__c=p=new te(C,T),p.constructor=E,p.render=_e),re&&re.sub(p),p.state||(p.state={}),p.__n=i,m=p.__d=!0,p.__h=[],p._sb=[]),w&&p.__s==null&&(p.__s=p.state),w&&E.getDerivedStateFromProps!=null&&(p.__s==p.state&&(p.__s=y({},p.__s)),y(p.__s,E.getDerivedStateFromProps(C,p.__s))),h=p.props,_=p.state,p.__v=n,m)w&&E.getDerivedStateFromProps==null&&p.componentWillMount!=null&&p.componentWillMount(),w&&p.componentDidMount!=null&&p.__h.push(p.componentDidMount);else{if(w&&E.getDerivedStateFromProps==null&&C!==h&&p.componentWillReceiveProps!=null&&p.componentWillReceiveProps(C,T),n.__v==r.__v||!p.__e&&p.shouldComponentUpdate!=null&&!1===p.shouldComponentUpdate(C,p.__s,T)){n.__v!=r.__v&&(p.props=C,p.state=p.__s,p.__d=!1),n.__e=r.__e,n.__k=r.__k,n.__k.some(function(e){e&&(e.__=n)}),g.push.apply(p.__h,p._sb),p._sb=[],p.__h.length&&s.push(p),c=ne(r);break n}p.componentWillUpdate!=null&&p.componentWillUpdate(C,p.__s,T),w&&p.componentDidUpdate!=null&&p.__h.push(function(){p.componentDidUpdate(h,_,b)})}if(p.context=T,p.props=C,p.__P=e,p.__e=!1,ae=t.__r,oe=0,w)p.state=p.__s,p.__d=!1,ae&&ae(n),d=p.render(p.props,p.state,p.context),g.push.apply(p.__h,p._sb),p._sb=[];else do p.__d=!1,ae&&ae(n),d=p.render(p.props,p.state,p.context),p.state=p.__s;while(p.__d&&++oe<25);p.state=p.__s,p.getChildContext!=null&&(i=y(y({},i),p.getChildContext())),w&&!m&&p.getSnapshotBeforeUpdate!=null&&(b=p.getSnapshotBeforeUpdate(h,_)),se=d!=null&&d.type===S&&d.key==null?pe(d.props.children):d,c=ie(e,v(se)?se:[se],n,r,i,a,o,s,c,l,u),p.base=n.__e,n.__u&=-161,p.__h.length&&s.push(p),x&&(p.__E=p.__=null)}catch(e){if(s.length=f,n.__v=null,l||o!=null){if(e.then){for(n.__u|=l?160:128;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;o!=null&&(o[o.indexOf(c)]=null),n.__e=c}else if(o!=null)for(ce=o.length;ce--;)ee(o[ce])}else n.__e=r.__e;n.__k??=r.__k||[],e.then||de(n),t.__e(e,n,r)}}else o==null&&n.__v==r.__v?(n.__k=r.__k,n.__e=r.__e):c=n.__e=me(r.__e,n,r,i,a,o,s,l,u);return(d=t.diffed)&&d(n),128&n.__u?void 0:c}function de(e){e&&(e.__c&&(e.__c.__e=!0),e.__k&&e.__k.some(de))}function fe(e,n,r){for(var i=0;i<r.length;i++)he(r[i],r[++i],r[++i]);t.__c&&t.__c(n,e),e.some(function(n){try{e=n.__h,n.__h=[],e.some(function(e){e.call(n)})}catch(e){t.__e(e,n.__v)}})}function pe(e){return typeof e!=`object`||!e||e.__b>0?e:v(e)?e.map(pe):e.constructor===void 0?y({},e):null}function me(n,r,i,a,o,s,c,l,u){var d,f,p,m,g,_,y,b=i.props||h,x=r.props,S=r.type;if(S==`svg`?o=`http://www.w3.org/2000/svg`:S==`math`?o=`http://www.w3.org/1998/Math/MathML`:o||=`http://www.w3.org/1999/xhtml`,s!=null){for(d=0;d<s.length;d++)if((g=s[d])&&`setAttribute`in g==!!S&&(S?g.localName==S:g.nodeType==3)){n=g,s[d]=null;break}}if(n==null){if(S==null)return document.createTextNode(x);n=document.createElementNS(o,S,x.is&&x),l&&=(t.__m&&t.__m(r,s),!1),s=null}if(S==null)b===x||l&&n.data==x||(n.data=x);else{if(s=S==`textarea`&&x.defaultValue!=null?null:s&&e.call(n.childNodes),!l&&s!=null)for(b={},d=0;d<n.attributes.length;d++)b[(g=n.attributes[d]).name]=g.value;for(d in b)g=b[d],d==`dangerouslySetInnerHTML`?p=g:d==`children`||d in x||d==`value`&&`defaultValue`in x||d==`checked`&&`defaultChecked`in x||E(n,d,null,g,o);for(d in x)g=x[d],d==`children`?m=g:d==`dangerouslySetInnerHTML`?f=g:d==`value`?_=g:d==`checked`?y=g:l&&typeof g!=`function`||b[d]===g||E(n,d,g,b[d],o);if(f)l||p&&(f.__html==p.__html||f.__html==n.innerHTML)||(n.innerHTML=f.__html),r.__k=[];else if(p&&(n.innerHTML=``),ie(r.type==`template`?n.content:n,v(m)?m:[m],r,i,a,S==`foreignObject`?`http://www.w3.org/1999/xhtml`:o,s,c,s?s[0]:i.__k&&ne(i,0),l,u),s!=null)for(d=s.length;d--;)ee(s[d]);l&&S!=`textarea`||(d=`value`,S==`progress`&&_==null?n.removeAttribute(`value`):_!=null&&(_!==n[d]||S==`progress`&&!_||S==`option`&&_!=b[d])&&E(n,d,_,b[d],o),d=`checked`,y!=null&&y!=n[d]&&E(n,d,y,b[d],o))}return n}function he(e,n,r){try{if(typeof e==`function`){var i=typeof e.__u==`function`;i&&e.__u(),i&&n==null||(e.__u=e(n))}else e.current=n}catch(e){t.__e(e,r)}}function ge(e,n,r){var i,a;if(t.unmount&&t.unmount(e),(i=e.ref)&&(i.current&&i.current!=e.__e||he(i,null,n)),(i=e.__c)!=null){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(e){t.__e(e,n)}i.base=i.__P=i.__n=null}if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&ge(i[a],n,r||typeof e.type!=`function`);r||ee(e.__e),e.__c=e.__=e.__e=void 0}function _e(e,t,n){return this.constructor(e,n)}function ve(n,r,i){var a,o,s,c;r==document&&(r=document.documentElement),t.__&&t.__(n,r),o=(a=typeof i==`function`)?null:i&&i.__k||r.__k,s=[],c=[],ue(r,n=(!a&&i||r).__k=b(S,null,[n]),o||h,h,r.namespaceURI,!a&&i?[i]:o?null:r.firstChild?e.call(r.childNodes):null,s,!a&&i?i:o?o.__e:r.firstChild,a,c),fe(s,n,c),n.props.children=null}e=g.slice,t={__e:function(e,t,n,r){for(var i,a,o;t=t.__;)if((i=t.__c)&&!i.__)try{if((a=i.constructor)&&a.getDerivedStateFromError!=null&&(i.setState(a.getDerivedStateFromError(e)),o=i.__d),i.componentDidCatch!=null&&(i.componentDidCatch(e,r||{}),o=i.__d),o)return i.__E=i}catch(t){e=t}throw e}},n=0,r=function(e){return e!=null&&e.constructor===void 0},te.prototype.setState=function(e,t){var n=this.__s!=null&&this.__s!=this.state?this.__s:this.__s=y({},this.state);typeof e==`function`&&(e=e(y({},n),this.props)),e&&y(n,e),e!=null&&this.__v&&(t&&this._sb.push(t),re(this))},te.prototype.forceUpdate=function(e){this.__v&&(this.__e=!0,e&&this.__h.push(e),re(this))},te.prototype.render=S,i=[],o=typeof Promise==`function`?Promise.prototype.then.bind(Promise.resolve()):setTimeout,s=function(e,t){return e.__v.__b-t.__v.__b},T.__r=0,c=Math.random().toString(8),l=`__d`+c,u=`__a`+c,d=/(PointerCapture)$|Capture$/i,f=0,p=le(!1),m=le(!0);var ye,D,be,xe,Se=0,Ce=[],O=t,we=O.__b,Te=O.__r,Ee=O.diffed,De=O.__c,Oe=O.unmount,ke=O.__;function Ae(e,t){O.__h&&O.__h(D,e,Se||t),Se=0;var n=D.__H||(D.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function k(e){return Se=1,je(He,e)}function je(e,t,n){var r=Ae(ye++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):He(void 0,t),function(e){var t=r.__N?r.__N[0]:r.__[0],n=r.t(t,e);t!==n&&(r.__N=[n,r.__[1]],r.__c.setState({}))}],r.__c=D,!D.__f)){var i=function(e,t,n){if(!r.__c.__H)return!0;var i=!1,o=r.__c.props!==e;if(r.__c.__H.__.some(function(e){if(e.__N){i=!0;var t=e.__[0];e.__=e.__N,e.__N=void 0,t!==e.__[0]&&(o=!0)}}),a){var s=a.call(this,e,t,n);return i?s||o:s}return!i||o};D.__f=!0;var a=D.shouldComponentUpdate,o=D.componentWillUpdate;D.componentWillUpdate=function(e,t,n){if(this.__e){var r=a;a=void 0,i(e,t,n),a=r}o&&o.call(this,e,t,n)},D.shouldComponentUpdate=i}return r.__N||r.__}function A(e,t){var n=Ae(ye++,3);!O.__s&&Ve(n.__H,t)&&(n.__=e,n.u=t,D.__H.__h.push(n))}function Me(e,t){var n=Ae(ye++,4);!O.__s&&Ve(n.__H,t)&&(n.__=e,n.u=t,D.__h.push(n))}function Ne(e){return Se=5,Pe(function(){return{current:e}},[])}function Pe(e,t){var n=Ae(ye++,7);return Ve(n.__H,t)&&(n.__=e(),n.__H=t,n.__h=e),n.__}function Fe(){var e=Ae(ye++,11);if(!e.__){for(var t=D.__v;t!==null&&!t.__m&&t.__!==null;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__=`P`+n[0]+`-`+n[1]++}return e.__}function Ie(){for(var e;e=Ce.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(ze),t.__h.some(Be),t.__h=[]}catch(n){t.__h=[],O.__e(n,e.__v)}}}O.__b=function(e){D=null,we&&we(e)},O.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),ke&&ke(e,t)},O.__r=function(e){Te&&Te(e),ye=0;var t=(D=e.__c).__H;t&&(be===D?(t.__h=[],D.__h=[],t.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})):(t.__h.some(ze),t.__h.some(Be),t.__h=[],ye=0)),be=D},O.diffed=function(e){Ee&&Ee(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&(Ce.push(t)!==1&&xe===O.requestAnimationFrame||((xe=O.requestAnimationFrame)||Re)(Ie)),t.__H.__.some(function(e){e.u&&=(e.__H=e.u,void 0)})),be=D=null},O.__c=function(e,t){t.some(function(e){try{e.__h.some(ze),e.__h=e.__h.filter(function(e){return!e.__||Be(e)})}catch(n){t.some(function(e){e.__h&&=[]}),t=[],O.__e(n,e.__v)}}),De&&De(e,t)},O.unmount=function(e){Oe&&Oe(e);var t,n=e.__c;n&&n.__H&&(n.__H.__.some(function(e){try{ze(e)}catch(e){t=e}}),n.__H=void 0,t&&O.__e(t,n.__v))};var Le=typeof requestAnimationFrame==`function`;function Re(e){var t,n=function(){clearTimeout(r),Le&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);Le&&(t=requestAnimationFrame(n))}function ze(e){var t=D,n=e.__c;typeof n==`function`&&(e.__c=void 0,n()),D=t}function Be(e){var t=D;e.__c=e.__(),D=t}function Ve(e,t){return!e||e.length!==t.length||t.some(function(t,n){return t!==e[n]})}function He(e,t){return typeof t==`function`?t(e):t}var j=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new j(`
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
    `,{fragmentName:`PeriodFields`}),new j(`
    fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}`,{fragmentName:`ArenaFields`}),new j(`
    fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    kind
    publisher
    url
  }
}
    `,{fragmentName:`CitationFields`}),new j(`
    fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    kind
    publisher
    url
  }
}`,{fragmentName:`InvolvementFields`}),new j(`
    fragment ArenaCommon on Arena {
  ...ArenaFields
  involvements(scope: $scope, first: 300, orderBy: {field: ORGANISATION}) {
    totalCount
    nodes {
      ...InvolvementFields
    }
  }
  citations {
    ...CitationFields
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    kind
    publisher
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`,{fragmentName:`ArenaCommon`}),new j(`
    fragment Bounds on Period {
  start {
    earliest
    latest
  }
  end {
    earliest
    latest
  }
}
    `,{fragmentName:`Bounds`});var Ue=new j(`
    query ProjectDetails($key: String!, $scope: Scope) {
  project(by: {key: $key}) {
    ...ArenaCommon
    projectKind: kind
    description
    url
    registryNumber
    fund
    findings(first: 50) {
      totalCount
      nodes {
        id
        kind
        text
        citations {
          ...CitationFields
        }
      }
    }
  }
}
    fragment ArenaCommon on Arena {
  ...ArenaFields
  involvements(scope: $scope, first: 300, orderBy: {field: ORGANISATION}) {
    totalCount
    nodes {
      ...InvolvementFields
    }
  }
  citations {
    ...CitationFields
  }
}
fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    kind
    publisher
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`),We=new j(`
    query CouncilDetails($key: String!, $scope: Scope) {
  council(by: {key: $key}) {
    ...ArenaCommon
    councilKind: kind
    description
    host {
      key
      name
    }
  }
}
    fragment ArenaCommon on Arena {
  ...ArenaFields
  involvements(scope: $scope, first: 300, orderBy: {field: ORGANISATION}) {
    totalCount
    nodes {
      ...InvolvementFields
    }
  }
  citations {
    ...CitationFields
  }
}
fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    kind
    publisher
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`),Ge=new j(`
    query AgreementDetails($key: String!, $scope: Scope) {
  agreement(by: {key: $key}) {
    ...ArenaCommon
    agreementKind: kind
    description
    url
  }
}
    fragment ArenaCommon on Arena {
  ...ArenaFields
  involvements(scope: $scope, first: 300, orderBy: {field: ORGANISATION}) {
    totalCount
    nodes {
      ...InvolvementFields
    }
  }
  citations {
    ...CitationFields
  }
}
fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    kind
    publisher
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`),Ke=new j(`
    query EventDetails($key: String!, $scope: Scope) {
  event(by: {key: $key}) {
    ...ArenaCommon
    eventKind: kind
    place
  }
}
    fragment ArenaCommon on Arena {
  ...ArenaFields
  involvements(scope: $scope, first: 300, orderBy: {field: ORGANISATION}) {
    totalCount
    nodes {
      ...InvolvementFields
    }
  }
  citations {
    ...CitationFields
  }
}
fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    kind
    publisher
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`),qe=new j(`
    query AssociationDetails($key: String!, $scope: Scope) {
  organisation(by: {key: $key}) {
    association {
      ...ArenaCommon
    }
  }
}
    fragment ArenaCommon on Arena {
  ...ArenaFields
  involvements(scope: $scope, first: 300, orderBy: {field: ORGANISATION}) {
    totalCount
    nodes {
      ...InvolvementFields
    }
  }
  citations {
    ...CitationFields
  }
}
fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    kind
    publisher
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`),Je=new j(`
    query CouncilSeats($key: String!, $scope: Scope) {
  council(by: {key: $key}) {
    key
    name
    period {
      ...PeriodFields
    }
    seats(first: 100, orderBy: {field: DESIGNATION}) {
      totalCount
      nodes {
        id
        designation
        mandates(scope: $scope, first: 30, orderBy: {field: START}) {
          nodes {
            ...InvolvementFields
          }
        }
      }
    }
    involvements(scope: $scope, first: 200, orderBy: {field: ORGANISATION}) {
      nodes {
        ...InvolvementFields
      }
    }
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    kind
    publisher
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}`),Ye=new j(`
    query Overview {
  dataset {
    version
    licence
    counts {
      organisations
      projects
      councils
      agreements
      events
      associations
      persons
      sources
    }
  }
  involved: organisations(filter: {isInvolved: true}, first: 0) {
    totalCount
  }
  firstProjects: projects(first: 50, orderBy: {field: START}) {
    nodes {
      period {
        ...Bounds
      }
    }
  }
  firstEvents: events(first: 50, orderBy: {field: START}) {
    nodes {
      period {
        ...Bounds
      }
    }
  }
  firstAgreements: agreements(first: 50, orderBy: {field: START}) {
    nodes {
      period {
        ...Bounds
      }
    }
  }
  lastProjects: projects(first: 50, orderBy: {field: END, direction: DESC}) {
    nodes {
      period {
        ...Bounds
      }
    }
  }
  lastEvents: events(first: 50, orderBy: {field: END, direction: DESC}) {
    nodes {
      period {
        ...Bounds
      }
    }
  }
  lastAgreements: agreements(first: 50, orderBy: {field: START, direction: DESC}) {
    nodes {
      period {
        ...Bounds
      }
    }
  }
}
    fragment Bounds on Period {
  start {
    earliest
    latest
  }
  end {
    earliest
    latest
  }
}`),Xe=new j(`
    query NetworkPage($scope: Scope, $view: SliceView!, $filter: SliceFilter, $nodes: Int!, $ties: Int!, $nodesAfter: String, $tiesAfter: String, $size: NodeMeasure!, $communities: Boolean!, $betweenness: Boolean!, $closeness: Boolean!, $eigenvector: Boolean!, $pageRank: Boolean!, $clustering: Boolean!, $constraint: Boolean!, $effectiveSize: Boolean!, $brokerage: Boolean!) {
  dataset {
    version
  }
  network(scope: $scope, view: $view, filter: $filter) {
    nodeCount
    tieCount
    isolateCount
    method(of: $size) {
      exact
      error
    }
    nodes(first: $nodes, after: $nodesAfter) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        name
        degree
        degreeShare
        strength
        coreNumber
        betweenness @include(if: $betweenness)
        closeness @include(if: $closeness)
        eigenvector @include(if: $eigenvector)
        pageRank @include(if: $pageRank)
        clustering @include(if: $clustering)
        constraint @include(if: $constraint)
        effectiveSize @include(if: $effectiveSize)
        brokerage @include(if: $brokerage) {
          coordinator
          consultant
          representative
          gatekeeper
          liaison
        }
        community @include(if: $communities)
        organisation {
          key
          kind
          sector
          county {
            code
          }
          municipality {
            code
          }
        }
        person {
          key
        }
        arena {
          key
          arenaKind
        }
      }
    }
    ties(first: $ties, after: $tiesAfter) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        weight
        sharedCount
        certainty
        one {
          organisation {
            key
          }
          person {
            key
          }
          arena {
            key
            arenaKind
          }
        }
        other {
          organisation {
            key
          }
          person {
            key
          }
          arena {
            key
            arenaKind
          }
        }
      }
    }
  }
}
    `),Ze=new j(`
    query NetworkSize($scope: Scope, $view: SliceView!, $filter: SliceFilter) {
  network(scope: $scope, view: $view, filter: $filter) {
    nodeCount
  }
}
    `),Qe=new j(`
    query Partners($by: OrganisationBy!, $scope: Scope, $order: CollaboratorOrder, $after: String) {
  organisation(by: $by) {
    key
    name
    collaborators(scope: $scope, orderBy: $order, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        organisation {
          key
          name
          kind
          sector
        }
        sharedArenaCount
        sharedArenas(first: 4, orderBy: {field: START}) {
          nodes {
            arena {
              key
              name
              arenaKind
            }
            overlap
            possibleDays {
              from
              to
            }
            certainDays {
              from
              to
            }
          }
        }
      }
    }
  }
}
    `),$e=new j(`
    query OrganisationProfile($by: OrganisationBy!, $scope: Scope) {
  organisation(by: $by) {
    key
    name
    kind
    sector
    description
    url
    organisationNumber {
      printed
      valid
    }
    county {
      code
      name
    }
    municipality {
      code
      name
    }
    period {
      ...PeriodFields
    }
    partOf {
      key
      name
    }
    association {
      key
      name
    }
    names(first: 30) {
      nodes {
        name
        kind
      }
    }
    predecessors(first: 20) {
      nodes {
        predecessor {
          key
          name
        }
        date {
          edtf
          earliest
          latest
          approximate
          uncertain
        }
      }
    }
    successors(first: 20) {
      nodes {
        successor {
          key
          name
        }
        date {
          edtf
          earliest
          latest
          approximate
          uncertain
        }
      }
    }
    collaborators(scope: $scope, first: 0) {
      totalCount
    }
    involvements(scope: $scope, first: 200, orderBy: {field: START}) {
      totalCount
      nodes {
        ...InvolvementFields
        arena {
          key
          name
          arenaKind
        }
      }
    }
    citations {
      ...CitationFields
    }
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    kind
    publisher
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}`),et=new j(`
    query OrganisationNames($keys: [String!]!) {
  organisations(filter: {keys: $keys}, first: 100) {
    nodes {
      key
      name
    }
  }
}
    `),tt=new j(`
    query ShortestPaths($from: OrganisationBy!, $to: OrganisationBy!, $scope: Scope, $first: Int!) {
  from: organisation(by: $from) {
    key
    name
    sector
  }
  to: organisation(by: $to) {
    key
    name
    sector
  }
  paths(from: $from, to: $to, scope: $scope, first: $first) {
    totalCount
    nodes {
      length
      commonDay {
        holds
        possibleDays {
          from
          to
        }
        certainDays {
          from
          to
        }
      }
      hops {
        from {
          key
          name
          sector
        }
        arena {
          ...ArenaFields
        }
        to {
          key
          name
          sector
        }
        fromInvolvements {
          ...InvolvementFields
        }
        toInvolvements {
          ...InvolvementFields
        }
      }
    }
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    kind
    publisher
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`),nt=new j(`
    query PersonDetails($key: String!, $scope: Scope) {
  person(by: {key: $key}) {
    key
    name
    involvements(scope: $scope, first: 200, orderBy: {field: START}) {
      totalCount
      nodes {
        ...InvolvementFields
        arena {
          key
          name
          arenaKind
        }
      }
    }
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    kind
    publisher
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}`),rt=new j(`
    query Find($text: String!, $types: [SearchType!], $first: Int!) {
  search(text: $text, types: $types, first: $first) {
    totalCount
    nodes {
      matched
      field
      how
      node {
        __typename
        ... on Organisation {
          key
          name
          organisationKind: kind
          sector
        }
        ... on Project {
          key
          name
          projectKind: kind
        }
        ... on Council {
          key
          name
          councilKind: kind
        }
        ... on Agreement {
          key
          name
          agreementKind: kind
        }
        ... on Event {
          key
          name
          eventKind: kind
        }
        ... on Person {
          key
          name
        }
      }
    }
  }
}
    `),it=new j(`
    query TieEvidence($one: OrganisationBy!, $other: OrganisationBy!, $scope: Scope) {
  organisation(by: $one) {
    key
    name
    sector
    tie(to: $other, scope: $scope) {
      to {
        key
        name
        sector
      }
      count: strength(weighting: COUNT)
      newman: strength(weighting: NEWMAN)
      sharedArenas(first: 100, orderBy: {field: START}) {
        totalCount
        nodes {
          arena {
            ...ArenaFields
          }
          overlap
          possibleDays {
            from
            to
          }
          certainDays {
            from
            to
          }
          from {
            ...InvolvementFields
          }
          to {
            ...InvolvementFields
          }
        }
      }
    }
  }
  other: organisation(by: $other) {
    key
    name
    sector
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    kind
    publisher
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`),M=(e,t)=>({sv:e,en:t}),at={STATE:M(`staten`,`state`),REGIONAL:M(`regional nivå`,`regional`),MUNICIPAL:M(`kommunal nivå`,`municipal`),JOINT:M(`gemensam`,`joint`),CIVIL_SOCIETY:M(`idéburen sektor`,`civil society`),ACADEMIA:M(`akademi`,`academia`),PRIVATE:M(`näringsliv`,`private`),OTHER:M(`övrig`,`other`)},ot={PROJECT:M(`projekt`,`project`),COUNCIL:M(`råd`,`council`),AGREEMENT:M(`avtal`,`agreement`),EVENT:M(`möte`,`event`),ASSOCIATION:M(`förening, förbund`,`association`)},st={OWNER:M(`projektägare`,`owner`),PARTNER:M(`samverkanspart`,`partner`),CO_FINANCIER:M(`medfinansiär`,`co-financier`),FUNDER:M(`finansiär`,`funder`),PROCESS_SUPPORT:M(`processtöd`,`process support`),EVALUATOR:M(`utvärderare`,`evaluator`),REFERENCE:M(`referens`,`reference`),STEERING:M(`styrning`,`steering`),RECIPIENT:M(`mottagare`,`recipient`),CONTACT:M(`kontakt`,`contact`),PROJECT_LEADER:M(`projektledare`,`project leader`),PROCESS_LEADER:M(`processledare`,`process leader`),COORDINATOR:M(`samordnare`,`coordinator`),EXPERT:M(`sakkunnig`,`expert`),CHAIR:M(`ordförande`,`chair`),VICE_CHAIR:M(`vice ordförande`,`vice chair`),MEMBER:M(`medlem`,`member`),DEPUTY:M(`ersättare`,`deputy`),ADJUNCT:M(`adjungerad`,`co-opted`),SECRETARY:M(`sekreterare`,`secretary`),PARTY:M(`part`,`party`),INITIATOR:M(`initiativtagare`,`initiator`),WITNESS:M(`vittne`,`witness`),PARTICIPANT:M(`deltagare`,`participant`),ORGANISER:M(`arrangör`,`organiser`),SPEAKER:M(`föredragshållare`,`speaker`),INVITED:M(`inbjuden`,`invited`),FOUNDER:M(`grundare`,`founder`),HOST:M(`värd`,`host`),OBSERVER:M(`observatör`,`observer`),ASSOCIATION:M(`föreningen själv`,`the association itself`)},ct=M(`ledamot`,`member`),lt={STATE_AGENCY:M(`statlig myndighet`,`state agency`),COUNTY_BOARD:M(`länsstyrelse`,`county administrative board`),COURT:M(`domstol`,`court`),REGION:M(`region, landsting`,`region`),REGIONAL_ASSOCIATION:M(`regionförbund`,`regional association`),MUNICIPALITY:M(`kommun`,`municipality`),MUNICIPAL_ASSOCIATION:M(`kommunförbund`,`municipal association`),COORDINATION_ASSOCIATION:M(`samordningsförbund`,`coordination association`),CIVIL_SOCIETY:M(`idéburen förening`,`civil society organisation`),NETWORK:M(`nätverk`,`network`),FOUNDATION:M(`stiftelse`,`foundation`),COOPERATIVE:M(`kooperativ`,`cooperative`),SOCIAL_ENTERPRISE:M(`socialt företag`,`social enterprise`),FOLK_HIGH_SCHOOL:M(`folkhögskola`,`folk high school`),TRADE_UNION:M(`fackförening`,`trade union`),FAITH_COMMUNITY:M(`trossamfund`,`faith community`),UNIVERSITY:M(`universitet, högskola`,`university`),RESEARCH_INSTITUTE:M(`forskningsinstitut`,`research institute`),COMPANY:M(`företag`,`company`),SOLE_TRADER:M(`enskild firma`,`sole trader`),EU_BODY:M(`EU-organ`,`EU body`),OTHER:M(`annan`,`other body`)},ut={PRE_STUDY:M(`förstudie`,`prestudy`),IMPLEMENTATION:M(`genomförandeprojekt`,`implementation project`),CAPACITY:M(`kompetenshöjning`,`capacity-building project`),OTHER:M(`projekt`,`project`)},dt={COLLABORATION_COUNCIL:M(`samverkansråd`,`collaboration council`),STEERING_GROUP:M(`styrgrupp`,`steering group`),BOARD:M(`styrelse`,`board`),WORKING_GROUP:M(`arbetsgrupp`,`working group`),REFERENCE_GROUP:M(`referensgrupp`,`reference group`),NETWORK:M(`nätverk`,`network`)},ft={IOP:M(`idéburet offentligt partnerskap`,`partnership with civil society (IOP)`),OVERENSKOMMELSE:M(`överenskommelse`,`compact on collaboration`),LETTER_OF_INTENT:M(`avsiktsförklaring`,`letter of intent`),PARTNERSHIP:M(`partnerskap`,`partnership`),CONTRACT:M(`avtal`,`contract`)},pt={WORKSHOP:M(`workshop`,`workshop`),COUNCIL_MEETING:M(`rådsmöte`,`council meeting`),DIALOGUE_MEETING:M(`dialogmöte`,`dialogue meeting`),CONFERENCE:M(`konferens`,`conference`),OTHER:M(`möte`,`meeting`)},mt={OFFICIAL:M(`officiellt namn`,`official name`),ALIAS:M(`alias`,`alias`),ABBREVIATION:M(`förkortning`,`abbreviation`),FORMER:M(`tidigare namn`,`former name`),TRANSLATION:M(`översättning`,`translation`),AS_PRINTED:M(`som i källan`,`as printed`)},ht={DEGREE:M(`grad`,`degree`),DEGREE_SHARE:M(`gradcentralitet`,`degree centrality`),STRENGTH:M(`styrka`,`strength`),BETWEENNESS:M(`mellanliggandecentralitet`,`betweenness`),CLOSENESS:M(`närhetscentralitet`,`harmonic closeness`),EIGENVECTOR:M(`egenvektorcentralitet`,`eigenvector centrality`),PAGE_RANK:M(`PageRank`,`PageRank`),CORE_NUMBER:M(`kärntal`,`core number`),CLUSTERING:M(`klustring`,`clustering`),CONSTRAINT:M(`bundenhet`,`constraint`),EFFECTIVE_SIZE:M(`effektiv storlek`,`effective size`),COORDINATOR:M(`mäklare inom sektorn (samordnare)`,`brokerage: coordinator`),CONSULTANT:M(`mäklare utifrån (konsult)`,`brokerage: consultant`),REPRESENTATIVE:M(`mäklare utåt (företrädare)`,`brokerage: representative`),GATEKEEPER:M(`mäklare inåt (grindvakt)`,`brokerage: gatekeeper`),LIAISON:M(`mäklare mellan sektorer (förbindelse)`,`brokerage: liaison`)};function gt(e){return Object.keys(e)}var _t=gt(at),vt=gt(ot),yt=gt(st),bt=gt(lt),xt=gt(ht),St=[`organisation`,`project`,`council`,`agreement`,`event`,`association`,`person`],Ct=[`graph`,`map`,`seats`],wt=[`strength`,`name`,`since`],Tt={time:null,certainty:`POSSIBLE`,via:[],roles:[],sectors:[],regions:[],withoutAgencies:!1},N={question:{kind:`everything`},picture:`graph`,arenas:!1,selection:null,filters:Tt,size:`DEGREE`,colour:`sector`,sort:`strength`,language:null};function P(e){return`${e.kind}:${e.key}`}function F(e,t){return e.kind===t.kind&&e.key===t.key}var Et=bt.filter(e=>e!==`STATE_AGENCY`);function Dt(e){let{time:t}=e;return{...t?.kind===`day`&&{at:t.day},...t?.kind===`days`&&{during:{from:t.from,to:t.to}},certainty:e.certainty,...e.via.length>0&&{via:[...e.via]},...e.roles.length>0&&{roles:[...e.roles]},...e.sectors.length>0&&{sectors:[...e.sectors]},...e.regions.length>0&&{regions:[...e.regions]},...e.withoutAgencies&&{kinds:[...Et]}}}function Ot(e){return[e.via,e.roles,e.sectors,e.regions].filter(e=>e.length>0).length+Number(e.time!==null)+Number(e.certainty===`CERTAIN`)+Number(e.withoutAgencies)}var kt=class extends Error{reason;code;requestId;constructor(e,t,n,r){super(t),this.reason=e,this.code=n,this.requestId=r}},At=100,jt=new Map;async function I(e,t,n){let r=JSON.stringify({query:e.toString(),variables:t}),i=jt.get(r);if(i!==void 0)return i;let a=await Mt(r,n);jt.set(r,a);let[o]=jt.keys();return jt.size>At&&o!==void 0&&jt.delete(o),a}async function Mt(e,t){let n;try{n=await fetch(`/graphql`,{method:`POST`,headers:{"content-type":`application/json`,accept:`application/graphql-response+json, application/json`},body:e,signal:t})}catch(e){throw t.aborted?e:new kt(`offline`,String(e),null,null)}let r=n.headers.get(`x-request-id`),i=await Nt(n),a=i?.errors?.[0];if(a){let e=a.extensions?.code??null;throw new kt(n.status>=500||e===`INTERNAL`||e===`TIMEOUT`?`failed`:`refused`,a.message,e,a.extensions?.requestId??r)}if(!i?.data)throw new kt(`failed`,`HTTP ${n.status}`,null,r);return i.data}async function Nt(e){try{return await e.json()}catch{return null}}var Pt={nodes:6e3,ties:6e4},Ft=1e3;function It(e){let t=Dt(e.filters),{question:n}=e;if(n.kind!==`about`)return{scope:t,view:e.arenas?`ORGANISATIONS_AND_ARENAS`:`ORGANISATIONS`,filter:null};let{ref:r,expanded:i}=n,a=Lt(r.kind,e.arenas),o=i.map(e=>({key:e})),s=a===`ORGANISATIONS`?1:2;switch(r.kind){case`organisation`:return{scope:t,view:a,filter:{around:{organisations:[{key:r.key},...o],steps:s}}};case`person`:return{scope:t,view:a,filter:{around:{persons:[{key:r.key}],steps:s}}};default:return{scope:t,view:a,filter:{arenas:[{[r.kind]:r.key}]}}}}function Lt(e,t){return e===`person`?`PERSONS_AND_ARENAS`:t?`ORGANISATIONS_AND_ARENAS`:`ORGANISATIONS`}function Rt(e){return JSON.stringify([It(e),e.size,e.colour===`community`])}async function zt(e,t){let n={...It(e),...Bt(e)},r=await I(Xe,{...n,nodes:Ft,ties:Ft},t),i=r.network,a=i?[...i.nodes.nodes]:[],o=i?[...i.ties.nodes]:[],{nodeCount:s=0,tieCount:c=0,isolateCount:l=0}=i??{},u=s>Pt.nodes||c>Pt.ties,d=i;for(;!u&&d&&(d.nodes.pageInfo.hasNextPage||d.ties.pageInfo.hasNextPage);)d=(await I(Xe,{...n,nodes:d.nodes.pageInfo.hasNextPage?Ft:0,ties:d.ties.pageInfo.hasNextPage?Ft:0,nodesAfter:d.nodes.pageInfo.endCursor??null,tiesAfter:d.ties.pageInfo.endCursor??null},t)).network,a.push(...d?.nodes.nodes??[]),o.push(...d?.ties.nodes??[]);return{version:r.dataset.version,nodeCount:s,tieCount:c,isolateCount:l,nodes:a.flatMap(t=>Vt(t,e.size)),ties:o.flatMap(Kt),tooLarge:u,error:i&&!i.method.exact?i.method.error??0:null}}function Bt(e){let{size:t}=e;return{size:t,communities:e.colour===`community`,betweenness:t===`BETWEENNESS`,closeness:t===`CLOSENESS`,eigenvector:t===`EIGENVECTOR`,pageRank:t===`PAGE_RANK`,clustering:t===`CLUSTERING`,constraint:t===`CONSTRAINT`,effectiveSize:t===`EFFECTIVE_SIZE`,brokerage:[`COORDINATOR`,`CONSULTANT`,`REPRESENTATIVE`,`GATEKEEPER`,`LIAISON`].includes(t)}}function Vt(e,t){let n=Gt(e);return n?[{id:P(n),ref:n,name:e.name,sector:e.organisation?.sector??null,organisationKind:e.organisation?.kind??null,county:e.organisation?.county?.code??null,municipality:e.organisation?.municipality?.code??null,degree:e.degree,measure:Ht(e,t),community:e.community??null}]:[]}function Ht(e,t){return{DEGREE:e.degree,DEGREE_SHARE:e.degreeShare,STRENGTH:e.strength,BETWEENNESS:e.betweenness,CLOSENESS:e.closeness,EIGENVECTOR:e.eigenvector,PAGE_RANK:e.pageRank,CORE_NUMBER:e.coreNumber,CLUSTERING:e.clustering,CONSTRAINT:e.constraint,EFFECTIVE_SIZE:e.effectiveSize,COORDINATOR:e.brokerage?.coordinator,CONSULTANT:e.brokerage?.consultant,REPRESENTATIVE:e.brokerage?.representative,GATEKEEPER:e.brokerage?.gatekeeper,LIAISON:e.brokerage?.liaison}[t]??null}var Ut={PROJECT:`project`,COUNCIL:`council`,AGREEMENT:`agreement`,EVENT:`event`,ASSOCIATION:`association`};function Wt(e){return{kind:Ut[e.arenaKind],key:e.key}}function Gt(e){return e.organisation?{kind:`organisation`,key:e.organisation.key}:e.person?{kind:`person`,key:e.person.key}:e.arena?Wt(e.arena):null}function Kt(e){let[t,n]=[Gt(e.one),Gt(e.other)];if(!t||!n)return[];let r=[P(t),P(n)];return[{id:r.join(` `),one:r[0],other:r[1],weight:e.weight,certainty:e.certainty??null}]}function qt(e,t){let[n,r]=k({key:null,data:null,error:null}),[i,a]=k(0),o=()=>a(e=>e+1);A(()=>{if(e===null){r({key:null,data:null,error:null});return}let n=new AbortController;return t(n.signal).then(t=>{n.signal.aborted||r({key:e,data:t,error:null})},t=>{if(n.signal.aborted)return;let i=t instanceof kt?t:new kt(`failed`,String(t),null,null);r(t=>({key:e,data:t.data,error:i}))}),()=>n.abort()},[e,i]),A(()=>{if(n.error?.reason===`offline`)return addEventListener(`online`,o),()=>removeEventListener(`online`,o)},[n.error]);let s=n.key===e;return{data:n.data,loading:e!==null&&!s,error:s?n.error:null,retry:o}}function Jt(e,t){return qt(t===null?null:e.toString()+JSON.stringify(t),n=>I(e,t,n))}var Yt=Symbol.for(`preact-signals`);function Xt(){if(tn>1)tn--;else{var e,t=!1;for((function(){var e=on;for(on=void 0;e!==void 0;){var t=e.S;if(t.v===e.v)for(var n=t.t;n!==void 0;n=n.x)n.i===e.i&&(n.i=t.i);e=e.o}})();en!==void 0;){var n=en;for(en=void 0,nn++;n!==void 0;){var r=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&un(n))try{n.c()}catch(n){t||=(e=n,!0)}n=r}}if(nn=0,tn--,t)throw e}}function Zt(e){if(tn>0)return e();an=++rn,tn++;try{return e()}finally{Xt()}}var Qt,L=void 0;function $t(e){var t=L,n=Qt;L=void 0,Qt=void 0;try{return e()}finally{L=t,Qt=n}}var en=void 0,tn=0,nn=0,rn=0,an=0,on=void 0,sn=0;function cn(e){if(L!==void 0){var t=e.n;if(t===void 0||t.t!==L)return t={i:0,S:e,p:L.s,n:void 0,t:L,e:void 0,x:void 0,r:t},L.s!==void 0&&(L.s.n=t),L.s=t,e.n=t,32&L.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=L.s,t.n=void 0,L.s.n=t,L.s=t),t}}function R(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}R.prototype.brand=Yt,R.prototype.h=function(){return!0},R.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n===void 0?$t(function(){var e;(e=t.W)==null||e.call(t)}):n.e=e)},R.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,r=e.x;n!==void 0&&(n.x=r,e.e=void 0),r!==void 0&&(r.e=n,e.x=void 0),e===this.t&&(this.t=r,r===void 0&&$t(function(){var e;(e=t.Z)==null||e.call(t)}))}},R.prototype.subscribe=function(e){var t=this;return yn(function(){var n=t.value;$t(function(){return e(n)})},{name:`sub`})},R.prototype.valueOf=function(){return this.value},R.prototype.toString=function(){return this.value+``},R.prototype.toJSON=function(){return this.value},R.prototype.peek=function(){var e=this;return $t(function(){return e.value})},Object.defineProperty(R.prototype,"value",{get:function(){var e=cn(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(nn>100)throw Error(`Cycle detected`);(function(e){tn!==0&&nn===0&&e.l!==an&&(e.l=an,on={S:e,v:e.v,i:e.i,o:on})})(this),this.v=e,this.i++,sn++,tn++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Xt()}}}});function ln(e,t){return new R(e,t)}function un(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function dn(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function fn(e){for(var t=e.s,n=void 0;t!==void 0;){var r=t.p;t.i===-1?(t.S.U(t),r!==void 0&&(r.n=t.n),t.n!==void 0&&(t.n.p=r)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=r}e.s=n}function pn(e,t){R.call(this,void 0,t),this.x=e,this.s=void 0,this.g=sn-1,this.f=4}pn.prototype=new R,pn.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===sn))return!0;if(this.g=sn,this.f|=1,this.i>0&&!un(this))return this.f&=-2,!0;var e=L;try{dn(this),L=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(e){this.v=e,this.f|=16,this.i++}return L=e,fn(this),this.f&=-2,!0},pn.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}R.prototype.S.call(this,e)},pn.prototype.U=function(e){if(this.t!==void 0&&(R.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}},pn.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}},Object.defineProperty(pn.prototype,"value",{get:function(){if(1&this.f)throw Error(`Cycle detected`);var e=cn(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function mn(e,t){return new pn(e,t)}function hn(e){var t=e.j;if(e.j=void 0,typeof t==`function`){tn++;var n=L;L=void 0;try{t()}catch(t){throw e.f&=-2,e.f|=8,gn(e),t}finally{L=n,Xt()}}}function gn(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,hn(e)}function _n(e){if(L!==this)throw Error(`Out-of-order effect`);fn(this),L=e,this.f&=-2;try{8&this.f&&gn(this)}finally{Xt()}}function vn(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Qt&&Qt.push(this)}vn.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t==`function`&&(this.j=t)}finally{e()}},vn.prototype.S=function(){if(1&this.f)throw Error(`Cycle detected`);this.f|=1,this.f&=-9,hn(this),dn(this),tn++;var e=L;return L=this,_n.bind(this,e)},vn.prototype.N=function(){2&this.f||(this.f|=2,this.u=en,en=this)},vn.prototype.d=function(){this.f|=8,1&this.f||gn(this)},vn.prototype.dispose=function(){this.d()};function yn(e,t){var n=new vn(e,t);try{n.c()}catch(e){throw n.d(),e}var r=n.d.bind(n);return r[Symbol.dispose]=r,r}var bn,xn,Sn=typeof window<`u`&&!!window.__PREACT_SIGNALS_DEVTOOLS__,Cn=[];yn(function(){bn=this.N})();function wn(e,n){t[e]=n.bind(null,t[e]||function(){})}function Tn(e){if(xn){var t=xn;xn=void 0,t()}xn=e&&e.S()}function En(e){var t=this,n=e.data,i=On(n);i.name=`ReactiveDom`,i.value=n;var a=Pe(function(){for(var e=t,n=t.__v;n=n.__;)if(n.__c){n.__c.__$f|=4;break}var a=mn(function(){var e=i.value.value;return e===0?0:!0===e?``:e||``}),o=mn(function(){return!Array.isArray(a.value)&&!r(a.value)}),s=yn(function(){if(this.N=jn,o.value){var t=a.value;e.__v&&e.__v.__e&&e.__v.__e.nodeType===3&&(e.__v.__e.data=t)}}),c=t.__$u.d;return t.__$u.d=function(){s(),c.call(this)},[o,a]},[]),o=a[0],s=a[1];return o.value?s.peek():s.value}En.displayName=`ReactiveTextNode`,Object.defineProperties(R.prototype,{constructor:{configurable:!0,value:b(S,null).constructor},type:{configurable:!0,value:En},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}}),wn(`__b`,function(e,t){if(Tn(),typeof t.type==`string`){var n,r=t.props;for(var i in r)if(i!==`children`){var a=r[i];a instanceof R&&(n||(t.__np=n={}),n[i]=a,r[i]=a.peek())}}e(t)}),wn(`__r`,function(e,t){if(e(t),t.type!==S){Tn();var n,r=t.__c;r&&(r.__$f&=-2,(n=r.__$u)===void 0&&(r.__$u=n=function(e,t){var n;return yn(function(){n=this},{name:t}),n.c=e,n}(function(e){return function(){var t;Sn&&((t=this.y)==null||t.call(this)),e.__$f|=1,e.setState({})}}(r),typeof t.type==`function`?t.type.displayName||t.type.name:``))),Tn(n)}}),wn(`__e`,function(e,t,n,r){Tn(),e(t,n,r)}),wn(`diffed`,function(e,t){Tn();var n;if(typeof t.type==`string`&&(n=t.__e)){var r=t.__np,i=t.props,a=n.U;if(a)for(var o in a){var s=a[o];s===void 0||r&&o in r||(s.d(),a[o]=void 0)}if(r)for(var c in a||(a={},n.U=a),r){var l=a[c],u=r[c];l===void 0?(l=Dn(n,c,u,i),a[c]=l):l.o(u,i)}}e(t)});function Dn(e,t,n,r){var i=t in e&&e.ownerSVGElement===void 0,a=ln(n);return{o:function(e,t){a.value=e,r=t},d:yn(function(){this.N=jn;var n=a.value.value;r[t]!==n&&(r[t]=n,i?e[t]=n:n!=null&&(!1!==n||t[4]===`-`)?e.setAttribute(t,n):e.removeAttribute(t))})}}wn(`unmount`,function(e,t){if(typeof t.type==`string`){var n=t.__e;if(n){var r=n.U;if(r)for(var i in n.U=void 0,r){var a=r[i];a&&a.d()}}var o=t.__np;if(o){var s=t.props;for(var c in o)s[c]=o[c]}t.__np=void 0}else{var l=t.__c;if(l){l.__$f|=8;var u=l.__$u;u&&(l.__$u=void 0,u.d())}}e(t)}),wn(`__h`,function(e,t,n,r){r<3&&(t.__$f|=2),e(t,n,r)}),te.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,r=n&&n.s!==void 0;for(var i in t)return!0;if(this.__f||typeof this.u==`boolean`&&!0===this.u){var a=2&this.__$f;if(!(r||a||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var o in e)if(o!==`__source`&&e[o]!==this.props[o])return!0;for(var s in this.props)if(!(s in e))return!0;return!1};function On(e,t){return Pe(function(){return ln(e,t)},[])}var kn=function(e){queueMicrotask(function(){queueMicrotask(e)})};function An(){Zt(function(){for(var e;e=Cn.shift();)bn.call(e)})}function jn(){Cn.push(this)===1&&(t.requestAnimationFrame||kn)(An)}var Mn=` `;function Nn(e){let t=new URLSearchParams,n=(e,n)=>{n!==null&&n!==``&&t.set(e,n)},{question:r,filters:i}=e;r.kind===`about`?(n(r.ref.kind,r.ref.key),n(`expand`,r.expanded.join(Mn))):r.kind===`paths`&&(t.set(`from`,r.from??``),t.set(`to`,r.to??``)),e.picture!==N.picture&&n(`show`,e.picture),e.arenas&&n(`arenas`,`yes`),i.time?.kind===`day`&&n(`at`,i.time.day),i.time?.kind===`days`&&n(`during`,`${i.time.from}/${i.time.to}`),i.certainty===`CERTAIN`&&n(`certainty`,`CERTAIN`),n(`via`,i.via.join(Mn)),n(`roles`,i.roles.join(Mn)),n(`sectors`,i.sectors.join(Mn)),n(`regions`,i.regions.join(Mn)),i.withoutAgencies&&n(`without`,`agencies`),e.size!==N.size&&n(`size`,e.size),e.colour!==N.colour&&n(`colour`,e.colour),e.sort!==N.sort&&n(`sort`,e.sort),n(`select`,e.selection&&Rn(e.selection)),n(`lang`,e.language);let a=t.toString().replaceAll(`%3A`,`:`).replaceAll(`%2F`,`/`);return a===``?``:`?${a}`}function Pn(e){let t=new URLSearchParams(e),n=(e,n,r)=>n.find(n=>n===t.get(e))??r,r=(e,n)=>{let r=Vn(t.get(e));return n.filter(e=>r.includes(e))};return{question:Fn(t),picture:n(`show`,Ct,N.picture),arenas:t.get(`arenas`)===`yes`,selection:zn(t.get(`select`)),filters:{...Tt,time:Ln(t),certainty:n(`certainty`,[`CERTAIN`,`POSSIBLE`],`POSSIBLE`),via:r(`via`,vt),roles:r(`roles`,yt),sectors:r(`sectors`,_t),regions:Vn(t.get(`regions`)).filter(e=>/^\d{2}(\d{2})?$/.test(e)),withoutAgencies:t.get(`without`)===`agencies`},size:n(`size`,xt,N.size),colour:n(`colour`,[`sector`,`community`],N.colour),sort:n(`sort`,wt,N.sort),language:t.get(`lang`)===`sv`?`sv`:t.get(`lang`)===`en`?`en`:null}}function Fn(e){if(e.has(`from`)||e.has(`to`))return{kind:`paths`,from:e.get(`from`)||null,to:e.get(`to`)||null};for(let t of St){let n=e.get(t);if(n)return{kind:`about`,ref:{kind:t,key:n},expanded:Vn(e.get(`expand`))}}return{kind:`everything`}}var In=/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;function Ln(e){let t=e.get(`at`);if(t&&In.test(t))return{kind:`day`,day:t};let[n,r]=e.get(`during`)?.split(`/`)??[];return n&&r&&In.test(n)&&In.test(r)&&n<=r?{kind:`days`,from:n,to:r}:null}function Rn(e){switch(e.kind){case`node`:return P(e.ref);case`tie`:return P(e.one)+Mn+P(e.other);case`path`:return`path:${e.index+1}`}}function zn(e){let[t,n]=Vn(e);if(t===void 0)return null;let r=/^path:([1-9]\d{0,3})$/.exec(t);if(r)return{kind:`path`,index:Number(r[1])-1};let i=Bn(t);if(n===void 0)return i&&{kind:`node`,ref:i};let a=Bn(n);return i&&a&&{kind:`tie`,one:i,other:a}}function Bn(e){let t=e.indexOf(`:`),n=St.find(n=>n===e.slice(0,t)),r=e.slice(t+1);return n&&r?{kind:n,key:r}:null}function Vn(e){return e?.split(Mn).filter(e=>e!==``)??[]}var z=ln(Pn(location.search)),B=mn(()=>z.value);addEventListener(`popstate`,()=>{z.value=Pn(location.search)});function Hn(e,t){z.value=e;let n=Nn(e);n!==location.search&&history[t===`push`?`pushState`:`replaceState`](null,``,n===``?location.pathname:n)}function V(e){Hn({...z.value,...e},`push`)}function Un(e){Hn({...z.value,...e},`replace`)}function H(e,t=`push`){Hn({...z.value,filters:{...z.value.filters,...e}},t)}function Wn(e){Un({selection:e})}function Gn(e){let t=e.kind===`council`&&z.value.picture===`seats`;V({question:{kind:`about`,ref:e,expanded:[]},picture:t?`seats`:z.value.picture===`map`?`map`:`graph`,selection:null})}function Kn(){V({...N,language:z.value.language})}function qn(e,t){V({question:{kind:`paths`,from:e,to:t},picture:`graph`,selection:null})}function Jn(e){let{question:t}=z.value;if(t.kind!==`about`){Gn({kind:`organisation`,key:e});return}let n=t.expanded.includes(e)?t.expanded.filter(t=>t!==e):[...t.expanded,e];V({question:{...t,expanded:n}})}var Yn=navigator.languages.find(e=>/^(sv|en)\b/.test(e))?.startsWith(`en`)?`en`:`sv`,U=mn(()=>z.value.language??Yn),Xn={sv:{about:e=>`omkring ${e}`,uncertain:e=>`${e} (osäkert)`,latest:e=>`senast ${e}`,earliest:e=>`tidigast ${e}`,between:e=>`någon gång ${e}`,from:`från`,to:`till`,endUnstated:`slut ej angivet`,startUnstated:`start ej angiven`,ongoing:`pågick när källan skrevs`,unstated:`tid ej angiven`,noKnownEnd:`utan känt slut`,noKnownStart:`utan känd början`},en:{about:e=>`about ${e}`,uncertain:e=>`${e} (uncertain)`,latest:e=>`${e} at the latest`,earliest:e=>`${e} at the earliest`,between:e=>`some time in ${e}`,from:`from`,to:`to`,endUnstated:`end not stated`,startUnstated:`start not stated`,ongoing:`going on when the source was written`,unstated:`time not stated`,noKnownEnd:`no known end`,noKnownStart:`no known beginning`}},Zn={sv:`sv-SE`,en:`en-GB`};function Qn(e){return Zn[e]}function $n(e,t){let[n,r,i]=e.split(`-`);if(r===void 0)return e;let a=new Date(`${n}-${r}-${i??`01`}T00:00:00Z`);return new Intl.DateTimeFormat(Zn[t],{year:`numeric`,month:`long`,...i!==void 0&&{day:`numeric`},timeZone:`UTC`}).format(a)}function er(e,t,n){return new Intl.DateTimeFormat(Zn[n],{dateStyle:`long`,timeZone:`UTC`}).formatRange(new Date(`${e}T00:00:00Z`),new Date(`${t}T00:00:00Z`))}function tr(e,t){let n=Xn[t],r=/^\[([^.\]]*)\.\.([^.\]]*)\]$/.exec(e.edtf);if(r){let[,e=``,i=``]=r;return e===``?n.latest($n(i,t)):i===``?n.earliest($n(e,t)):n.between(e.length===10&&i.length===10?er(e,i,t):`${$n(e,t)}–${$n(i,t)}`)}let i=$n(e.edtf.replace(/[~?]$/,``),t);return e.approximate?n.about(i):e.uncertain?n.uncertain(i):i}function nr(e,t){let n=Xn[t],{start:r,end:i,ongoing:a}=e,o=a?n.ongoing:n.endUnstated;if(!r&&!i)return a?`${n.ongoing}, ${n.startUnstated}`:n.unstated;if(!i)return`${n.from} ${r?tr(r,t):``}, ${o}`;let s=tr(i,t);if(!r)return`${n.to} ${s}, ${n.startUnstated}`;let c=tr(r,t);return c===s?c:`${n.from} ${c} ${n.to} ${s}`}function rr(e,t){let n=Xn[t],r=e.from&&$n(e.from,t),i=e.to&&$n(e.to,t);return e.from&&e.to?er(e.from,e.to,t):r?`${n.from} ${r}, ${n.noKnownEnd}`:i?`${n.to} ${i}, ${n.noKnownStart}`:`${n.noKnownStart}, ${n.noKnownEnd}`}var W=(e,t,n)=>`${e.toLocaleString(`en-GB`)} ${e===1?t:n}`,ir={title:`Samverkan`,lead:`Who works with whom, and how do we know?`,skip:`Skip to the answer`,home:`To the beginning`,otherLanguage:`På svenska`,api:`API`,dataset:e=>`Data version ${e}`,search:`Search organisation, project, council, person`,searchHint:`A name, a former name or an organisation number`,found:e=>e===0?`Nothing found`:W(e,`hit`,`hits`),nothingFound:e=>`Nothing is called “${e}”.`,nearby:`Did you mean`,matched:e=>`also ${e}`,questions:`Begin with a question`,questionPartners:`Who does Försäkringskassan work with?`,questionPaths:`How is Region Skåne connected to Östersund?`,questionCouncil:`Who sat in the Skåne council?`,holds:(e,t,n)=>`${W(e,`organisation meets`,`organisations meet`)} in ${W(t,`project, council, agreement or meeting`,`projects, councils, agreements and meetings`)}, by ${W(n,`source`,`sources`)}.`,connect:`How are two organisations connected?`,strongest:`Strongest ties`,strongestOne:`Strongest tie`,organisations:`Organisations`,ties:`Ties`,whoWorksWith:e=>`Who does ${e} work with?`,whoTakesPart:e=>`Who takes part in ${e}?`,whatDoes:e=>`Where does ${e} take part?`,partners:e=>W(e,`organisation`,`organisations`),shared:e=>W(e,`shared arena`,`shared arenas`),arenas:e=>W(e,`arena`,`arenas`),andMore:e=>`and ${e.toLocaleString(`en-GB`)} more`,sinceCertain:e=>`since ${e} at the latest`,sincePossible:e=>`possibly since ${e}`,sinceUnknown:`time not stated`,fartherOut:`Farther out`,showMore:`Show more`,sortBy:`Order by`,sorts:{strength:`strength`,name:`name`,since:`time`},emptyPartners:`No collaborations to show with these filters.`,emptyNetwork:`Nothing to draw with these filters.`,clearFilters:`Remove all filters`,pathsQuestion:`How are these two connected?`,pathFrom:`From`,pathTo:`To`,swap:`Swap`,choose:`Choose an organisation`,pathsChoose:`Choose two organisations to see all shortest paths between them.`,pathCount:(e,t)=>`${W(e,`shortest path`,`shortest paths`)} of ${W(t,`step`,`steps`)}`,pathNone:`There is no path between them with these filters.`,pathFirst:e=>`The first ${e.toLocaleString(`en-GB`)} are shown.`,pathNumber:e=>`Path ${e.toLocaleString(`en-GB`)}`,commonCertain:e=>`The whole path certainly held at one time: ${e}`,commonPossible:e=>`The whole path may have held at one time: ${e}`,commonNone:`No day holds the whole path: it joins what was never there at the same time.`,commonSummary:(e,t,n)=>`On one and the same day: ${W(e,`path certainly`,`paths certainly`)}, ${W(t,`possibly`,`possibly`)}, ${W(n,`never`,`never`)}.`,pathPicture:`The paths as lines with stops`,through:`through`,filters:`Filters`,filtersSet:e=>W(e,`filter set`,`filters set`),time:`Time`,anyTime:`All times`,year:`Year`,duringYear:e=>`During ${e}`,day:`One day`,allOfTime:`All of time`,certainOnly:`Only what is certain`,via:`Arenas`,sectors:`Sectors`,roles:`Roles`,regions:`Counties and municipalities`,withoutAgencies:`Leave out national agencies`,agenciesLeftOut:`National agencies are left out.`,bringBack:`Bring them back`,pictures:{graph:`Graph`,map:`Map`,seats:`Timeline`},picture:`Picture`,list:`List`,details:`Details`,drawArenas:`Draw arenas`,sizeBy:`Area by`,colourBy:`Colour by`,colours:{sector:`sector`,community:`community`},community:e=>`Community ${e.toLocaleString(`en-GB`)}`,smallerCommunities:`smaller communities`,graphLabel:(e,t)=>`Graph of ${W(e,`node`,`nodes`)} and ${W(t,`tie`,`ties`)}. The list has the same content.`,drawing:`Drawing …`,zoomIn:`Zoom in`,zoomOut:`Zoom out`,zoomFit:`Show all`,legendCertain:`certain`,legendPossible:`possible`,legendNever:`never at one time`,legend:`Legend`,estimated:(e,t)=>`${e} is estimated (±${t})`,organisation:`organisation`,arena:`arena`,person:`person`,isolates:e=>W(e,`without ties`,`without ties`),summary:(e,t)=>`${W(e,`node`,`nodes`)}, ${W(t,`tie`,`ties`)}`,noWebgl:`This browser cannot draw the graph (WebGL is missing). The list shows the same.`,export:`Download`,exportPicture:`The picture`,exportData:`The data, as filtered`,copyLink:`Copy a link to this view`,copied:`The link is copied`,close:`Close`,detailsEmpty:`Choose something in the list or the picture to see here what it rests on.`,legendHow:`Solid ties certainly held; dashed ones may have.`,evidence:`Evidence`,noEvidence:`The source gives no words.`,says:`says`,tieBetween:(e,t)=>`${e} and ${t}`,tieNone:`They do not meet directly with these filters.`,overlapCertain:`At the same time, certainly`,overlapPossible:`At the same time, possibly`,overlapNone:`Not at the same time`,showPartners:`Show who it works with`,showTakers:`Show who takes part`,showSeats:`Show the seats over time`,showMine:`Show where the person takes part`,expand:`Expand its partners`,collapse:`Collapse`,connectFrom:`How is it connected to …`,kind:`Kind`,sector:`Sector`,number:`Organisation number`,invalidNumber:`its check digit is wrong`,place:`Place`,period:`Time`,names:`Other names`,partOf:`Part of`,before:`Before`,after:`After`,involvedIn:e=>`Takes part in ${W(e,`arena`,`arenas`)}`,takingPart:e=>W(e,`involvement`,`involvements`),host:`Host`,registry:`Registry number`,fund:`Fund`,findings:e=>`What the source found (${e.toLocaleString(`en-GB`)})`,website:`Website`,unknownThing:`There is no such thing, or no longer.`,onBehalfOf:`for`,mapLabel:`Map of counties and municipalities`,mapWhole:`All of Sweden`,mapCount:e=>W(e,`organisation`,`organisations`),mapUnplaced:e=>`${W(e,`organisation`,`organisations`)} without a stated place`,mapHint:`Choose a county to filter and to see its municipalities.`,mapChosen:`chosen`,mapSource:`Borders: Statistics Sweden`,county:`County`,municipality:`Municipality`,ofAll:`Number`,seatsOf:e=>`Seats and mandates in ${e}`,seatsEmpty:`The sources name no seats of this council.`,seatsPick:`Choose a council to see its seats over time.`,seatCertain:`certainly held`,seatPossible:`possibly held`,seatChange:`the mandate changes hands`,seat:`Seat`,mandate:`Mandate`,withoutSeat:`Without a stated seat`,unnamed:`not named`,loading:`Loading …`,offlineTitle:`No contact with the server`,offlineText:`What is on the screen stays. The page tries again when the network is back.`,errorTitle:`There is no answer`,errorText:`Try again. If it keeps failing, tell whoever runs the server the number of the request.`,refusedText:`The server cannot answer this question. Change the filters, or go back.`,requestId:`Request`,retry:`Try again`,tooLargeTitle:`Too much for one picture`,tooLargeText:(e,t)=>`${W(e,`node`,`nodes`)} and ${W(t,`tie`,`ties`)} would be nothing but a blot. Choose a part:`,tooLargeOnly:(e,t)=>`Only ${e}: ${W(t,`node`,`nodes`)}`},G=(e,t,n)=>`${e.toLocaleString(`sv-SE`)} ${e===1?t:n}`,ar={title:`Samverkan`,lead:`Vem samverkar med vem, och hur vet vi det?`,skip:`Hoppa till svaret`,home:`Till början`,otherLanguage:`In English`,api:`API`,dataset:e=>`Data version ${e}`,search:`Sök organisation, projekt, råd, person`,searchHint:`Namn, tidigare namn eller organisationsnummer`,found:e=>e===0?`Inget hittat`:G(e,`träff`,`träffar`),nothingFound:e=>`Inget heter ”${e}”.`,nearby:`Menade du`,matched:e=>`även ${e}`,questions:`Börja med en fråga`,questionPartners:`Vem samverkar Försäkringskassan med?`,questionPaths:`Hur hänger Region Skåne och Östersund ihop?`,questionCouncil:`Vilka satt i Skånes samverkansråd?`,holds:(e,t,n)=>`${G(e,`organisation`,`organisationer`)} möts i ${G(t,`projekt, råd, avtal eller möte`,`projekt, råd, avtal och möten`)}, enligt ${G(n,`källa`,`källor`)}.`,connect:`Hur hänger två organisationer ihop?`,strongest:`Starkaste sambanden`,strongestOne:`Starkaste sambandet`,organisations:`Organisationer`,ties:`Samband`,whoWorksWith:e=>`Vem samverkar ${e} med?`,whoTakesPart:e=>`Vilka är med i ${e}?`,whatDoes:e=>`Var är ${e} med?`,partners:e=>G(e,`organisation`,`organisationer`),shared:e=>G(e,`gemensam arena`,`gemensamma arenor`),arenas:e=>G(e,`arena`,`arenor`),andMore:e=>`och ${e.toLocaleString(`sv-SE`)} till`,sinceCertain:e=>`sedan senast ${e}`,sincePossible:e=>`möjligen sedan ${e}`,sinceUnknown:`tid ej angiven`,fartherOut:`Längre bort`,showMore:`Visa fler`,sortBy:`Ordna efter`,sorts:{strength:`styrka`,name:`namn`,since:`tid`},emptyPartners:`Inga samarbeten att visa med de här filtren.`,emptyNetwork:`Inget att rita med de här filtren.`,clearFilters:`Ta bort alla filter`,pathsQuestion:`Hur hänger de här två ihop?`,pathFrom:`Från`,pathTo:`Till`,swap:`Byt plats`,choose:`Välj en organisation`,pathsChoose:`Välj två organisationer, så visas alla kortaste vägar mellan dem.`,pathCount:(e,t)=>`${G(e,`kortaste väg`,`kortaste vägar`)} på ${G(t,`steg`,`steg`)}`,pathNone:`Det finns ingen väg mellan dem med de här filtren.`,pathFirst:e=>`De första ${e.toLocaleString(`sv-SE`)} visas.`,pathNumber:e=>`Väg ${e.toLocaleString(`sv-SE`)}`,commonCertain:e=>`Hela vägen fanns säkert samtidigt: ${e}`,commonPossible:e=>`Hela vägen kan ha funnits samtidigt: ${e}`,commonNone:`Ingen dag rymmer hela vägen: den förenar det som aldrig fanns samtidigt.`,commonSummary:(e,t,n)=>`På en och samma dag: ${G(e,`väg säkert`,`vägar säkert`)}, ${G(t,`möjligen`,`möjligen`)}, ${G(n,`aldrig`,`aldrig`)}.`,pathPicture:`Vägarna som linjer med hållplatser`,through:`genom`,filters:`Filter`,filtersSet:e=>G(e,`filter valt`,`filter valda`),time:`Tid`,anyTime:`Alla tider`,year:`År`,duringYear:e=>`Under ${e}`,day:`En dag`,allOfTime:`Hela tiden`,certainOnly:`Bara det som är säkert`,via:`Arenor`,sectors:`Sektorer`,roles:`Roller`,regions:`Län och kommuner`,withoutAgencies:`Utelämna statliga myndigheter`,agenciesLeftOut:`Statliga myndigheter är utelämnade.`,bringBack:`Ta med dem`,pictures:{graph:`Graf`,map:`Karta`,seats:`Tidslinje`},picture:`Bild`,list:`Lista`,details:`Detaljer`,drawArenas:`Rita arenor`,sizeBy:`Yta efter`,colourBy:`Färg efter`,colours:{sector:`sektor`,community:`kluster`},community:e=>`Kluster ${e.toLocaleString(`sv-SE`)}`,smallerCommunities:`mindre kluster`,graphLabel:(e,t)=>`Graf med ${G(e,`nod`,`noder`)} och ${G(t,`samband`,`samband`)}. Samma innehåll finns i listan.`,drawing:`Ritar …`,zoomIn:`Zooma in`,zoomOut:`Zooma ut`,zoomFit:`Visa allt`,legendCertain:`säkert`,legendPossible:`möjligt`,legendNever:`aldrig samtidigt`,legend:`Teckenförklaring`,estimated:(e,t)=>`${e} är uppskattad (±${t})`,organisation:`organisation`,arena:`arena`,person:`person`,isolates:e=>G(e,`utan samband`,`utan samband`),summary:(e,t)=>`${G(e,`nod`,`noder`)}, ${G(t,`samband`,`samband`)}`,noWebgl:`Webbläsaren kan inte rita grafen (WebGL saknas). Listan visar samma sak.`,export:`Hämta`,exportPicture:`Bilden`,exportData:`Datan, som den är filtrerad`,copyLink:`Kopiera länk till vyn`,copied:`Länken är kopierad`,close:`Stäng`,detailsEmpty:`Välj något i listan eller bilden, så visas här vad det bygger på.`,legendHow:`Heldragna samband fanns säkert, streckade kan ha funnits.`,evidence:`Belägg`,noEvidence:`Källan anger inga ord.`,says:`säger`,tieBetween:(e,t)=>`${e} och ${t}`,tieNone:`De möts inte direkt med de här filtren.`,overlapCertain:`Samtidigt, säkert`,overlapPossible:`Samtidigt, möjligen`,overlapNone:`Inte samtidigt`,showPartners:`Visa vem den samverkar med`,showTakers:`Visa vilka som är med`,showSeats:`Visa platserna över tid`,showMine:`Visa var personen är med`,expand:`Fäll ut samarbeten`,collapse:`Fäll ihop`,connectFrom:`Hur hänger den ihop med …`,kind:`Slag`,sector:`Sektor`,number:`Organisationsnummer`,invalidNumber:`kontrollsiffran stämmer inte`,place:`Plats`,period:`Tid`,names:`Andra namn`,partOf:`Del av`,before:`Tidigare`,after:`Senare`,involvedIn:e=>`Är med i ${G(e,`arena`,`arenor`)}`,takingPart:e=>G(e,`medverkan`,`medverkande`),host:`Värd`,registry:`Diarienummer`,fund:`Fond`,findings:e=>`Vad källan kom fram till (${e.toLocaleString(`sv-SE`)})`,website:`Webbplats`,unknownThing:`Det finns inte, eller inte längre.`,onBehalfOf:`för`,mapLabel:`Karta över län och kommuner`,mapWhole:`Hela Sverige`,mapCount:e=>G(e,`organisation`,`organisationer`),mapUnplaced:e=>`${G(e,`organisation`,`organisationer`)} utan angiven plats`,mapHint:`Välj ett län för att filtrera och se dess kommuner.`,mapChosen:`valt`,mapSource:`Gränser: SCB`,county:`Län`,municipality:`Kommun`,ofAll:`Antal`,seatsOf:e=>`Platser och uppdrag i ${e}`,seatsEmpty:`Källorna nämner inga platser i rådet.`,seatsPick:`Välj ett råd för att se dess platser över tid.`,seatCertain:`innehas säkert`,seatPossible:`innehas möjligen`,seatChange:`uppdraget byter innehavare`,seat:`Plats`,mandate:`Uppdrag`,withoutSeat:`Utan angiven plats`,unnamed:`ej namngiven`,loading:`Hämtar …`,offlineTitle:`Ingen kontakt med servern`,offlineText:`Det som visas är kvar. Sidan försöker igen när nätet är tillbaka.`,errorTitle:`Det gick inte att svara`,errorText:`Försök igen. Om felet består, kontakta den som driver servern och uppge begärans nummer.`,refusedText:`Servern kan inte svara på den här frågan. Ändra filtren eller gå tillbaka.`,requestId:`Begäran`,retry:`Försök igen`,tooLargeTitle:`För mycket för en bild`,tooLargeText:(e,t)=>`${G(e,`nod`,`noder`)} och ${G(t,`samband`,`samband`)} skulle bara bli en fläck. Välj ut en del:`,tooLargeOnly:(e,t)=>`Bara ${e}: ${G(t,`nod`,`noder`)}`},K=mn(()=>U.value===`sv`?ar:ir);function q(e){return e[U.value]}function J(e){return e.charAt(0).toLocaleUpperCase(Qn(U.value))+e.slice(1)}function or(e,t=0){return new Intl.NumberFormat(Qn(U.value),{maximumFractionDigits:t}).format(e)}var Y={calendar:e=>$n(e,U.value),date:e=>tr(e,U.value),period:e=>nr(e,U.value),range:e=>rr(e,U.value)};function sr(e,t){return e.localeCompare(t,Qn(U.value))}function cr({role:e,__typename:t}){return q(e===`MEMBER`&&t===`Mandate`?ct:st[e])}function lr(e){return e.projectKind?q(ut[e.projectKind]):e.councilKind?q(dt[e.councilKind]):e.agreementKind?q(ft[e.agreementKind]):e.eventKind?q(pt[e.eventKind]):q(ot[e.arenaKind])}function ur(e){let t=Dt(B.value.filters);return qt(JSON.stringify([e,t]),n=>dr(e,t,n))}async function dr({kind:e,key:t},n,r){let i={key:t,scope:n};switch(e){case`project`:return(await I(Ue,i,r)).project??null;case`council`:return(await I(We,i,r)).council??null;case`agreement`:return(await I(Ge,i,r)).agreement??null;case`event`:return(await I(Ke,i,r)).event??null;case`association`:return(await I(qe,i,r)).organisation?.association??null;default:return null}}var fr=0;Array.isArray;function X(e,n,r,i,a,o){n||={};var s,c,l=n;if(`ref`in l)for(c in l={},n)c==`ref`?s=n[c]:l[c]=n[c];var u={type:e,props:l,key:r,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:void 0,__v:--fr,__i:-1,__u:0,__source:a,__self:o};if(typeof e==`function`&&(s=e.defaultProps))for(c in s)l[c]===void 0&&(l[c]=s[c]);return t.vnode&&t.vnode(u),u}function Z({sector:e,square:t=!1}){let n=e?q(at[e]):void 0;return X(`span`,{class:`dot`,"data-sector":e??`NONE`,"data-square":t,title:n,"aria-hidden":`true`})}function pr({citations:e}){let t=K.value;return X(S,{children:e.map(({source:e,locator:n,quote:r},i)=>X(`figure`,{class:`citation`,children:[r?X(`blockquote`,{lang:`sv`,children:[`”`,r,`”`]}):X(`p`,{class:`muted`,children:t.noEvidence}),X(`figcaption`,{children:[e.url?X(`a`,{href:e.url,rel:`noreferrer`,target:`_blank`,children:e.title}):e.title,n&&`, ${n}`]})]},i))})}function mr({involvement:e}){let{person:t,period:n,citations:r}=e;return X(`div`,{class:`evidence`,children:[X(`p`,{children:[X(`strong`,{children:J(cr(e))}),t&&X(S,{children:[` · `,X(`button`,{type:`button`,class:`link`,onClick:()=>Wn({kind:`node`,ref:{kind:`person`,key:t.key}}),children:t.name})]}),` · `,Y.period(n)]}),X(pr,{citations:r})]})}function hr({lines:e=6}){return X(`div`,{class:`loading`,role:`status`,children:[X(`span`,{class:`hidden`,children:K.value.loading}),Array.from({length:e},(e,t)=>X(`span`,{class:`loading-line`},t))]})}function gr({error:e,retry:t}){let n=K.value;return e.reason===`offline`?X(`div`,{class:`state`,role:`alert`,children:[X(`h3`,{children:n.offlineTitle}),X(`p`,{children:n.offlineText}),X(`button`,{type:`button`,onClick:t,children:n.retry})]}):X(`div`,{class:`state`,role:`alert`,children:[X(`h3`,{children:n.errorTitle}),X(`p`,{children:e.reason===`failed`?n.errorText:n.refusedText}),X(`p`,{class:`small`,lang:`en`,children:e.message}),e.requestId&&X(`p`,{class:`small`,children:[n.requestId,` `,X(`code`,{children:e.requestId})]}),X(`button`,{type:`button`,onClick:t,children:n.retry})]})}function _r({text:e,filtered:t}){return X(`div`,{class:`state`,children:[X(`p`,{children:e}),t&&X(`button`,{type:`button`,onClick:()=>V({filters:Tt}),children:K.value.clearFilters})]})}function Q({answer:e,lines:t,children:n}){let{data:r,loading:i,error:a,retry:o}=e;return X(`div`,{class:i&&r?`renewing`:void 0,"aria-busy":i,children:[a&&X(gr,{error:a,retry:o}),r===null?!a&&X(hr,{...t!==void 0&&{lines:t}}):(!a||a.reason===`offline`)&&n(r)]})}function $({to:e,name:t}){return X(`button`,{type:`button`,class:`link`,onClick:()=>Wn({kind:`node`,ref:e}),children:t})}function vr({of:e}){return X(Q,{answer:ur(e),children:t=>t?X(yr,{arena:t,of:e}):X(`p`,{class:`state`,children:K.value.unknownThing})})}function yr({arena:e,of:t}){let n=K.value,{name:r,period:i,description:a,involvements:o,citations:s,findings:c}=e;return X(S,{children:[X(`p`,{class:`kicker`,children:[X(Z,{sector:null,square:!0}),J(lr(e))]}),X(`h2`,{children:r}),a&&X(`p`,{children:a}),X(Sr,{of:t}),X(`dl`,{class:`facts`,children:[X(`dt`,{children:n.period}),X(`dd`,{children:J(Y.period(i))}),X(xr,{term:n.registry,value:e.registryNumber}),X(xr,{term:n.fund,value:e.fund}),X(xr,{term:n.place,value:e.place}),e.host&&X(S,{children:[X(`dt`,{children:n.host}),X(`dd`,{children:X($,{to:{kind:`organisation`,key:e.host.key},name:e.host.name})})]})]}),s.length>0&&X(S,{children:[X(`h3`,{children:n.evidence}),X(pr,{citations:s})]}),X(`h3`,{children:n.takingPart(o.totalCount)}),X(`ul`,{class:`plain`,children:o.nodes.map(e=>{let{organisation:t}=e;return X(`li`,{class:`card`,children:[t&&X(`p`,{class:`card-title`,children:[X(Z,{sector:t.sector}),X($,{to:{kind:`organisation`,key:t.key},name:t.name})]}),X(mr,{involvement:e})]},e.id)})}),c&&c.totalCount>0&&X(`details`,{children:[X(`summary`,{children:n.findings(c.totalCount)}),X(`ul`,{class:`plain`,children:c.nodes.map(e=>X(br,{...e},e.id))})]})]})}function br({text:e,citations:t}){return X(`li`,{class:`card`,children:[X(`p`,{lang:`sv`,children:e}),X(pr,{citations:t})]})}function xr({term:e,value:t}){return t?X(S,{children:[X(`dt`,{children:e}),X(`dd`,{children:t})]}):null}function Sr({of:e}){let t=K.value,{question:n,picture:r}=B.value,i=n.kind===`about`&&F(n.ref,e);return X(`div`,{class:`actions`,children:[!i&&X(`button`,{type:`button`,class:`primary`,onClick:()=>Gn(e),children:t.showTakers}),e.kind===`council`&&!(i&&r===`seats`)&&X(`button`,{type:`button`,onClick:()=>V({question:{kind:`about`,ref:e,expanded:[]},picture:`seats`,selection:null}),children:t.showSeats})]})}function Cr({of:e}){return X(Q,{answer:Jt($e,{by:{key:e.key},scope:Dt(B.value.filters)}),children:({organisation:t})=>t?X(wr,{organisation:t,of:e}):X(`p`,{class:`state`,children:K.value.unknownThing})})}function wr({organisation:e,of:t}){let n=K.value,{name:r,kind:i,sector:a,description:o,involvements:s,citations:c}=e;return X(S,{children:[X(`p`,{class:`kicker`,children:[X(Z,{sector:a}),J(q(lt[i]))]}),X(`h2`,{children:r}),o&&X(`p`,{children:o}),X(Tr,{of:t}),X(Er,{organisation:e}),X(`h3`,{children:n.involvedIn(s.totalCount)}),X(`ul`,{class:`plain`,children:s.nodes.map(e=>X(`li`,{class:`card`,children:[X(`p`,{class:`card-title`,children:[X(Z,{sector:null,square:!0}),X($,{to:Wt(e.arena),name:e.arena.name})]}),X(mr,{involvement:e})]},e.id))}),c.length>0&&X(S,{children:[X(`h3`,{children:n.evidence}),X(pr,{citations:c})]})]})}function Tr({of:e}){let t=K.value,{question:n}=B.value,r=n.kind===`about`?n:null,i=r!==null&&F(r.ref,e),a=r?.ref.kind===`organisation`&&!i;return X(`div`,{class:`actions`,children:[!i&&X(`button`,{type:`button`,class:`primary`,onClick:()=>Gn(e),children:t.showPartners}),a&&X(`button`,{type:`button`,onClick:()=>Jn(e.key),children:r.expanded.includes(e.key)?t.collapse:t.expand}),X(`button`,{type:`button`,onClick:()=>qn(e.key,null),children:t.connectFrom})]})}function Er({organisation:e}){let t=K.value,{name:n,sector:r,organisationNumber:i,county:a,municipality:o,names:s,partOf:c,predecessors:l,successors:u,url:d}=e,f=s.nodes.filter(e=>e.name!==n&&e.kind!==`AS_PRINTED`),p=[o?.name,a?.name].filter(Boolean).join(`, `);return X(`dl`,{class:`facts`,children:[X(`dt`,{children:t.sector}),X(`dd`,{children:J(q(at[r]))}),i&&X(S,{children:[X(`dt`,{children:t.number}),X(`dd`,{children:[i.printed,!i.valid&&` (${t.invalidNumber})`]})]}),p&&X(S,{children:[X(`dt`,{children:t.place}),X(`dd`,{children:p})]}),f.length>0&&X(S,{children:[X(`dt`,{children:t.names}),X(`dd`,{children:f.map(e=>X(`div`,{children:[e.name,` `,X(`span`,{class:`muted`,children:[`(`,q(mt[e.kind]),`)`]})]},e.name+e.kind))})]}),c&&X(S,{children:[X(`dt`,{children:t.partOf}),X(`dd`,{children:X($,{to:{kind:`organisation`,key:c.key},name:c.name})})]}),X(Dr,{term:t.before,organisations:l.nodes.map(({predecessor:e})=>e)}),X(Dr,{term:t.after,organisations:u.nodes.map(({successor:e})=>e)}),d&&X(S,{children:[X(`dt`,{children:t.website}),X(`dd`,{children:X(`a`,{href:d,rel:`noreferrer`,target:`_blank`,children:d.replace(/^https?:\/\/(www\.)?/,``)})})]})]})}function Dr({term:e,organisations:t}){return t.length===0?null:X(S,{children:[X(`dt`,{children:e}),X(`dd`,{children:t.map(({key:e,name:t})=>X(`div`,{children:X($,{to:{kind:`organisation`,key:e},name:t})},e))})]})}function Or({of:e}){let t=K.value,{filters:n,question:r}=B.value,i=Jt(nt,{key:e.key,scope:Dt(n)}),a=r.kind===`about`&&F(r.ref,e);return X(Q,{answer:i,children:({person:n})=>n?X(S,{children:[X(`p`,{class:`kicker`,children:J(t.person)}),X(`h2`,{children:n.name}),!a&&X(`div`,{class:`actions`,children:X(`button`,{type:`button`,class:`primary`,onClick:()=>Gn(e),children:t.showMine})}),X(`ul`,{class:`plain`,children:n.involvements.nodes.map(e=>X(`li`,{class:`card`,children:[X(`p`,{class:`card-title`,children:[X(Z,{sector:null,square:!0}),X($,{to:Wt(e.arena),name:e.arena.name})]}),e.organisation&&X(`p`,{class:`small`,children:[t.onBehalfOf,` `,X($,{to:{kind:`organisation`,key:e.organisation.key},name:e.organisation.name})]}),X(mr,{involvement:{...e,person:null}})]},e.id))})]}):X(`p`,{class:`state`,children:t.unknownThing})})}function kr({one:e,other:t}){let n=K.value;return X(Q,{answer:Jt(it,{one:{key:e},other:{key:t},scope:Dt(B.value.filters)}),children:({organisation:r,other:i})=>{if(!r||!i)return X(`p`,{class:`state`,children:n.unknownThing});let{tie:a}=r;return X(S,{children:[X(`h2`,{children:n.tieBetween(r.name,i.name)}),X(`p`,{class:`ends-line`,children:[X(Z,{sector:r.sector}),X($,{to:{kind:`organisation`,key:e},name:r.name}),X(Z,{sector:i.sector}),X($,{to:{kind:`organisation`,key:t},name:i.name})]}),a?X(S,{children:[X(`p`,{class:`summary`,children:n.shared(a.sharedArenas.totalCount)}),a.sharedArenas.nodes.map(e=>X(Ar,{shared:e,one:r.name,other:i.name},e.arena.arenaKind+e.arena.key))]}):X(`p`,{class:`state`,children:n.tieNone})]})}})}function Ar({shared:e,one:t,other:n}){let{arena:r,overlap:i,from:a,to:o}=e;return X(`section`,{class:`card`,children:[X(`h3`,{class:`card-title`,children:[X(Z,{sector:null,square:!0}),X($,{to:Wt(r),name:r.name})]}),X(`p`,{class:`muted small`,children:[J(lr(r)),`, `,Y.period(r.period)]}),X(`p`,{class:`small`,children:[X(`span`,{class:`line`,"data-certainty":i??`NONE`,"aria-hidden":`true`}),` `,jr(i??null),i&&`: ${(i===`CERTAIN`?e.certainDays:e.possibleDays).map(e=>Y.range(e)).join(`; `)}`]}),X(`h4`,{children:t}),a.map(e=>X(mr,{involvement:e},e.id)),X(`h4`,{children:n}),o.map(e=>X(mr,{involvement:e},e.id))]})}function jr(e){let t=K.value;return e===`CERTAIN`?t.overlapCertain:e===`POSSIBLE`?t.overlapPossible:t.overlapNone}function Mr({network:e}){let t=K.value,{selection:n,question:r}=B.value,i=n&&n.kind!==`path`?n:Nr(e),a=Ne(null),o=i&&Pr(i);return A(()=>{a.current&&(a.current.scrollTop=0)},[o]),X(`div`,{class:`details-body`,ref:a,children:[n&&n.kind!==`path`&&X(`button`,{type:`button`,class:`close`,"aria-label":t.close,title:t.close,onClick:()=>Wn(null),children:`×`}),i?X(`div`,{"aria-live":`polite`,children:[r.kind===`everything`&&!n&&X(`p`,{class:`kicker`,children:t.strongestOne}),X(Fr,{selection:i})]},o):X(`div`,{class:`hint`,children:[X(`p`,{children:t.detailsEmpty}),r.kind!==`paths`&&X(`p`,{children:t.legendHow})]})]})}function Nr(e){let{question:t}=B.value;if(t.kind===`about`)return{kind:`node`,ref:t.ref};let n=t.kind===`everything`?e?.ties[0]:void 0,[r,i]=[Bn(n?.one??``),Bn(n?.other??``)];return r&&i&&{kind:`tie`,one:r,other:i}}function Pr(e){switch(e.kind){case`node`:return P(e.ref);case`tie`:return`${P(e.one)} ${P(e.other)}`;case`path`:return String(e.index)}}function Fr({selection:e}){if(e.kind===`path`)return null;if(e.kind===`tie`){let{one:t,other:n}=e;return t.kind===`organisation`&&n.kind===`organisation`?X(kr,{one:t.key,other:n.key}):X(Ir,{of:t.kind===`organisation`||t.kind===`person`?n:t})}return X(Ir,{of:e.ref})}function Ir({of:e}){switch(e.kind){case`organisation`:return X(Cr,{of:e});case`person`:return X(Or,{of:e});default:return X(vr,{of:e})}}function Lr({shown:e,total:t,show:n}){return e>=t?null:X(`button`,{type:`button`,class:`more`,onClick:()=>n(e+50),children:[K.value.showMore,` (`,or(t-e),`)`]})}function Rr({network:e}){let t=K.value;return X(S,{children:[X(`h1`,{children:t.lead}),X(zr,{}),X(`nav`,{class:`questions`,"aria-label":t.questions,children:[X(`button`,{type:`button`,onClick:()=>Gn({kind:`organisation`,key:`forsakringskassan`}),children:t.questionPartners}),X(`button`,{type:`button`,onClick:()=>qn(`region-skane`,`ostersunds-kommun`),children:t.questionPaths}),X(`button`,{type:`button`,onClick:()=>V({question:{kind:`about`,ref:{kind:`council`,key:`ideburet-offentligt-samverkansrad`},expanded:[]},picture:`seats`,selection:null}),children:t.questionCouncil}),X(`button`,{type:`button`,class:`link`,onClick:()=>qn(null,null),children:t.connect})]}),e&&!e.tooLarge&&X(S,{children:[X(Br,{network:e}),X(Hr,{network:e})]})]})}function zr(){let{data:e}=Jt(Ye,{}),t=e?.dataset.counts,n=t&&t.projects+t.councils+t.agreements+t.events+t.associations;return X(`p`,{class:`summary lead`,children:e&&t&&n!==void 0?K.value.holds(e.involved.totalCount,n,t.sources):`\xA0`})}function Br({network:e}){let t=K.value,[n,r]=k(10),{selection:i}=B.value,a=new Map(e.nodes.map(e=>[e.id,e])),o=e.ties.slice(0,n);return X(`section`,{"aria-labelledby":`ties`,children:[X(`h2`,{id:`ties`,children:t.strongest}),X(`ol`,{class:`rows`,children:o.map(e=>{let[n,r]=[a.get(e.one),a.get(e.other)];if(!n||!r)return null;let o=i?.kind===`tie`&&Vr(i,n.ref,r.ref);return X(`li`,{children:X(`button`,{type:`button`,class:`row`,"aria-pressed":o,onClick:()=>Wn(o?null:{kind:`tie`,one:n.ref,other:r.ref}),children:[X(`span`,{class:`row-name row-tie`,"data-certainty":e.certainty??`NONE`,children:[X(`span`,{children:[X(Z,{sector:n.sector,square:!n.sector}),n.name]}),X(`span`,{children:[X(Z,{sector:r.sector,square:!r.sector}),r.name]})]}),X(`span`,{class:`row-count`,children:t.arenas(e.weight)})]})},e.id)})}),X(Lr,{shown:n,total:e.ties.length,show:r})]})}function Vr(e,t,n){return F(e.one,t)&&F(e.other,n)||F(e.one,n)&&F(e.other,t)}function Hr({network:e,heading:t}){let n=K.value,[r,i]=k(10),{selection:a,size:o,sort:s}=B.value,c=[...e.nodes].sort((e,t)=>(s===`name`?0:(t.measure??-1)-(e.measure??-1))||sr(e.name,t.name));return X(`section`,{"aria-labelledby":`nodes`,children:[X(`h2`,{id:`nodes`,children:t??n.organisations}),X(`ol`,{class:`rows`,children:c.slice(0,r).map(e=>{let t=a?.kind===`node`&&F(a.ref,e.ref);return X(`li`,{children:X(`button`,{type:`button`,class:`row`,"aria-pressed":t,onClick:()=>Wn(t?null:{kind:`node`,ref:e.ref}),children:[X(`span`,{class:`row-name`,children:[X(Z,{sector:e.sector,square:!e.sector}),e.name]}),e.measure!==null&&X(`span`,{class:`row-count`,children:[q(ht[o]),` `,or(e.measure,3)]})]})},e.id)})}),X(Lr,{shown:r,total:c.length,show:i})]})}function Ur({sharedArenas:e}){let t=e=>e.flatMap(({from:e})=>e??[]).sort()[0],n=t(e.nodes.flatMap(({certainDays:e})=>e));if(n)return{day:n,certain:!0};let r=t(e.nodes.flatMap(({possibleDays:e})=>e));return r?{day:r,certain:!1}:null}function Wr(e){let t=K.value,n=Ur(e);if(!n)return t.sinceUnknown;let r=Y.calendar(n.day);return n.certain?t.sinceCertain(r):t.sincePossible(r)}function Gr({of:e,network:t}){let[n,r]=k(100),i=Zr(e.key,n),a=K.value,{filters:o,sort:s}=B.value;return X(Q,{answer:i,lines:10,children:n=>{if(!n)return X(`p`,{class:`state`,children:a.unknownThing});let{name:i,total:c,rows:l}=n;return X(S,{children:[X(`h1`,{children:a.whoWorksWith(i)}),X(`p`,{class:`summary`,children:a.partners(c)}),c===0?X(_r,{text:a.emptyPartners,filtered:Ot(o)>0}):X(S,{children:[X(Kr,{}),X(`ol`,{class:`rows`,"aria-label":a.whoWorksWith(i),children:Jr(l,s).map(t=>X(qr,{of:e,partner:t},t.organisation.key))}),X(Lr,{shown:l.length,total:c,show:()=>r(l.length+100)})]}),t&&X(Yr,{network:t,of:e,rows:l})]})}})}function Kr(){let e=K.value;return X(`label`,{class:`field inline`,children:[X(`span`,{children:e.sortBy}),X(`select`,{value:B.value.sort,onChange:e=>Un({sort:wt.find(t=>t===e.currentTarget.value)??`strength`}),children:wt.map(t=>X(`option`,{value:t,children:e.sorts[t]},t))})]})}function qr({of:e,partner:t}){let n=K.value,{selection:r}=B.value,{organisation:i,sharedArenaCount:a,sharedArenas:o}=t,s={kind:`organisation`,key:i.key},c=r?.kind===`tie`&&Vr(r,e,s),l=o.nodes.map(({arena:e})=>e.name),u=a-l.length;return X(`li`,{children:X(`button`,{type:`button`,class:`row`,"aria-pressed":c,onClick:()=>Wn(c?null:{kind:`tie`,one:e,other:s}),children:[X(`span`,{class:`row-name`,children:[X(Z,{sector:i.sector}),i.name]}),X(`span`,{class:`row-count`,title:n.shared(a),children:n.arenas(a)}),X(`span`,{class:`row-more`,children:[l.join(` · `),u>0&&` ${n.andMore(u)}`]}),X(`span`,{class:`row-since`,children:Wr(t)})]})})}function Jr(e,t){if(t!==`since`)return e;let n=e=>Ur(e)?.day??`~`;return[...e].sort((e,t)=>n(e).localeCompare(n(t)))}function Yr({network:e,of:t,rows:n}){let r=new Set([P(t),...n.map(({organisation:e})=>`organisation:${e.key}`)]),i=e.nodes.filter(({id:e})=>!r.has(e)),{question:a,arenas:o}=B.value;return i.length===0||a.kind!==`about`||a.expanded.length===0&&!o?null:X(Hr,{network:{...e,nodes:i},heading:o?K.value.via:K.value.fartherOut})}var Xr=1e3;function Zr(e,t){let{filters:n,sort:r}=B.value,i=Dt(n),a=r===`since`?Xr:t;return qt(JSON.stringify([e,i,r,a]),async t=>{let n=r===`name`?{field:`NAME`,direction:`ASC`}:{field:`STRENGTH`,direction:`DESC`},o=[],s=null;for(;;){let{organisation:r}=await I(Qe,{by:{key:e},scope:i,order:n,after:s},t);if(!r)return null;let{totalCount:c,pageInfo:l,nodes:u}=r.collaborators;if(o.push(...u),s=l.endCursor??null,!l.hasNextPage||o.length>=a)return{name:r.name,total:c,rows:o}}})}function Qr({of:e}){let t=K.value;return X(Q,{answer:ur(e),lines:8,children:e=>e?X(S,{children:[X(`h1`,{children:t.whoTakesPart(e.name)}),X(`p`,{class:`summary`,children:t.takingPart(e.involvements.totalCount)}),X(ei,{rows:e.involvements.nodes.map(e=>{let{organisation:n,person:r}=e;return{involvement:e,ref:n?{kind:`organisation`,key:n.key}:r&&{kind:`person`,key:r.key},name:n?.name??r?.name??t.unnamed,by:n&&r?.name}})})]}):X(`p`,{class:`state`,children:t.unknownThing})})}function $r({of:e}){let t=K.value;return X(Q,{answer:Jt(nt,{key:e.key,scope:Dt(B.value.filters)}),lines:8,children:({person:e})=>e?X(S,{children:[X(`h1`,{children:t.whatDoes(e.name)}),X(`p`,{class:`summary`,children:t.takingPart(e.involvements.totalCount)}),X(ei,{rows:e.involvements.nodes.map(e=>({involvement:e,ref:Wt(e.arena),name:e.arena.name,by:e.organisation&&`${t.onBehalfOf} ${e.organisation.name}`}))})]}):X(`p`,{class:`state`,children:t.unknownThing})})}function ei({rows:e}){let{selection:t,filters:n}=B.value;return e.length===0?X(_r,{text:K.value.emptyPartners,filtered:Ot(n)>0}):X(`ol`,{class:`rows`,children:e.map(({involvement:e,ref:n,name:r,by:i})=>{let a=t?.kind===`node`&&n!==null&&F(t.ref,n);return X(`li`,{children:X(`button`,{type:`button`,class:`row`,"aria-pressed":a,onClick:()=>n&&Wn(a?null:{kind:`node`,ref:n}),children:[X(`span`,{class:`row-name`,children:[X(Z,{sector:n?.kind===`organisation`?e.organisation?.sector??null:null,square:n?.kind!==`organisation`&&n?.kind!==`person`}),r]}),X(`span`,{class:`row-count`,children:J(cr(e))}),i&&X(`span`,{class:`row-more`,children:i}),X(`span`,{class:`row-since`,children:Y.period(e.period)})]})},e.id)})})}var ti=8;function ni({label:e,placeholder:t,labelHidden:n=!1,types:r,value:i=``,onChoose:a}){let o=Fe(),s=Ne(null),[c,l]=k(i),[u,d]=k(!1),[f,p]=k(0),m=K.value,h=u&&c.trim().length>0?c.trim():null,{data:g,error:_}=qt(h&&JSON.stringify([h,r]),e=>si(h??``,r,e)),v=h===null?null:g,y=v?.hits??[];A(()=>l(i),[i]),A(()=>p(0),[v]);let ee=e=>{let t=e&&oi(e);t&&(d(!1),l(i),s.current?.blur(),a(t))},b=e=>{let t=e.key===`ArrowDown`?1:e.key===`ArrowUp`?-1:0;t!==0&&y.length>0?(e.preventDefault(),d(!0),p((f+t+y.length)%y.length)):e.key===`Enter`?(e.preventDefault(),ee(y[f])):e.key===`Escape`&&(d(!1),l(i))},x=h!==null&&v!==null;return X(`div`,{class:`search`,role:`search`,children:[X(`label`,{class:n?`hidden`:`label`,for:o,children:e}),X(`input`,{ref:s,id:o,type:`text`,role:`combobox`,autocomplete:`off`,autocapitalize:`none`,spellcheck:!1,placeholder:t??e,value:c,"aria-expanded":x,"aria-autocomplete":`list`,"aria-controls":`${o}-hits`,"aria-activedescendant":x&&y.length>0?`${o}-${f}`:void 0,onInput:e=>{l(e.currentTarget.value),d(!0)},onFocus:e=>e.currentTarget.select(),onKeyDown:b,onBlur:()=>{d(!1),l(i)}}),X(`div`,{class:`hits`,hidden:!x&&!_,children:[_&&X(`p`,{class:`hits-note`,children:_.reason===`offline`?m.offlineTitle:_.message}),v?.near&&X(`p`,{class:`hits-note`,children:[m.nothingFound(v.text),` `,y.length>0&&`${m.nearby}:`]}),X(`ul`,{id:`${o}-hits`,role:`listbox`,"aria-label":e,children:y.map((e,t)=>X(`li`,{id:`${o}-${t}`,role:`option`,"aria-selected":t===f,onMouseDown:e=>e.preventDefault(),onClick:()=>ee(e),onMouseMove:()=>p(t),children:X(ri,{hit:e})},t))})]}),X(`p`,{class:`hidden`,role:`status`,children:v&&m.found(v.near?0:v.total)})]})}function ri({hit:e}){let{node:t,matched:n,field:r}=e;if(!(`name`in t))return null;let i=r!==`NAME`&&r!==`KEY`&&n!==t.name?K.value.matched(n):null;return X(S,{children:[X(Z,{sector:t.__typename===`Organisation`?t.sector:null,square:ii(t.__typename)}),X(`span`,{class:`hit-name`,children:t.name}),X(`span`,{class:`hit-kind`,children:[ai(t),i].filter(Boolean).join(` · `)})]})}function ii(e){return e!==`Organisation`&&e!==`Person`}function ai(e){switch(e.__typename){case`Organisation`:return q(lt[e.organisationKind]);case`Person`:return K.value.person;case`Project`:return lr({...e,arenaKind:`PROJECT`});case`Council`:return lr({...e,arenaKind:`COUNCIL`});case`Agreement`:return lr({...e,arenaKind:`AGREEMENT`});case`Event`:return lr({...e,arenaKind:`EVENT`})}}function oi({node:e}){switch(e.__typename){case`Organisation`:return{kind:`organisation`,key:e.key};case`Project`:return{kind:`project`,key:e.key};case`Council`:return{kind:`council`,key:e.key};case`Agreement`:return{kind:`agreement`,key:e.key};case`Event`:return{kind:`event`,key:e.key};case`Person`:return{kind:`person`,key:e.key};default:return null}}async function si(e,t,n){let r=async e=>(await I(rt,{text:e,types:t?[...t]:null,first:ti},n)).search,i=await r(e);if(i.totalCount>0)return{text:e,hits:i.nodes,total:i.totalCount,near:!1};for(let t=e.length-2;t>=3;t=Math.min(t-1,Math.floor(t*.75))){let n=await r(e.slice(0,t));if(n.totalCount>0)return{text:e,hits:n.nodes,total:n.totalCount,near:!0}}return{text:e,hits:[],total:0,near:!0}}function ci({holds:e,certainDays:t,possibleDays:n}){let r=K.value,i=e=>e.map(e=>Y.range(e)).join(`; `);return e===`CERTAIN`?r.commonCertain(i(t)):e===`POSSIBLE`?r.commonPossible(i(n)):r.commonNone}function li(e){let t=t=>e.filter(({commonDay:e})=>(e.holds??null)===t).length;return K.value.commonSummary(t(`CERTAIN`),t(`POSSIBLE`),t(null))}function ui(e){let{from:t,to:n}=e;return Jt(tt,t===null||n===null?null:{from:{key:t},to:{key:n},scope:Dt(B.value.filters),first:40})}function di({question:e}){let t=K.value,{from:n,to:r}=e,i=ui(e),a=[n,r].flatMap(e=>e??[]),o=Jt(et,a.length>0?{keys:a}:null).data?.organisations.nodes,s=e=>o?.find(t=>t.key===e)?.name??``;return X(S,{children:[X(`h1`,{children:t.pathsQuestion}),X(`div`,{class:`ends`,children:[X(ni,{label:t.pathFrom,placeholder:t.choose,types:[`ORGANISATION`],value:s(n),onChoose:({key:e})=>qn(e,r)}),X(ni,{label:t.pathTo,placeholder:t.choose,types:[`ORGANISATION`],value:s(r),onChoose:({key:e})=>qn(n,e)}),X(`button`,{type:`button`,class:`swap`,onClick:()=>qn(r,n),children:[`⇅ `,t.swap]})]}),n===null||r===null?X(`p`,{class:`muted`,children:t.pathsChoose}):X(Q,{answer:i,children:e=>X(fi,{data:e})})]})}function fi({data:e}){let t=K.value,{selection:n,filters:r}=B.value,{totalCount:i,nodes:a}=e.paths,[o]=a;return o?X(S,{children:[X(`p`,{class:`summary`,children:[t.pathCount(i,o.length),i>a.length&&` ${t.pathFirst(a.length)}`]}),X(`ol`,{class:`rows`,children:a.map(({hops:e,commonDay:t},r)=>{let i=n?.kind===`path`&&n.index===r;return X(`li`,{children:X(`button`,{type:`button`,class:`row`,"aria-pressed":i,onClick:()=>Wn(i?null:{kind:`path`,index:r}),children:[X(`span`,{class:`row-path`,children:e.map(({from:e,arena:t,to:n},r)=>X(`span`,{children:[r===0&&e.name,` `,X(`span`,{class:`muted`,children:[`– `,t.name,` –`]}),` `,n.name]},r))}),X(`span`,{class:`row-more`,children:ci(t)})]})},r)})})]}):X(_r,{text:t.pathNone,filtered:Ot(r)>0})}var pi={"01":`Stockholms län`,"03":`Uppsala län`,"04":`Södermanlands län`,"05":`Östergötlands län`,"06":`Jönköpings län`,"07":`Kronobergs län`,"08":`Kalmar län`,"09":`Gotlands län`,10:`Blekinge län`,12:`Skåne län`,13:`Hallands län`,14:`Västra Götalands län`,17:`Värmlands län`,18:`Örebro län`,19:`Västmanlands län`,20:`Dalarnas län`,21:`Gävleborgs län`,22:`Västernorrlands län`,23:`Jämtlands län`,24:`Västerbottens län`,25:`Norrbottens län`,"0114":`Upplands Väsby kommun`,"0115":`Vallentuna kommun`,"0117":`Österåkers kommun`,"0120":`Värmdö kommun`,"0123":`Järfälla kommun`,"0125":`Ekerö kommun`,"0126":`Huddinge kommun`,"0127":`Botkyrka kommun`,"0128":`Salems kommun`,"0136":`Haninge kommun`,"0138":`Tyresö kommun`,"0139":`Upplands-Bro kommun`,"0140":`Nykvarns kommun`,"0160":`Täby kommun`,"0162":`Danderyds kommun`,"0163":`Sollentuna kommun`,"0180":`Stockholms kommun`,"0181":`Södertälje kommun`,"0182":`Nacka kommun`,"0183":`Sundbybergs kommun`,"0184":`Solna kommun`,"0186":`Lidingö kommun`,"0187":`Vaxholms kommun`,"0188":`Norrtälje kommun`,"0191":`Sigtuna kommun`,"0192":`Nynäshamns kommun`,"0305":`Håbo kommun`,"0319":`Älvkarleby kommun`,"0330":`Knivsta kommun`,"0331":`Heby kommun`,"0360":`Tierps kommun`,"0380":`Uppsala kommun`,"0381":`Enköpings kommun`,"0382":`Östhammars kommun`,"0428":`Vingåkers kommun`,"0461":`Gnesta kommun`,"0480":`Nyköpings kommun`,"0481":`Oxelösunds kommun`,"0482":`Flens kommun`,"0483":`Katrineholms kommun`,"0484":`Eskilstuna kommun`,"0486":`Strängnäs kommun`,"0488":`Trosa kommun`,"0509":`Ödeshögs kommun`,"0512":`Ydre kommun`,"0513":`Kinda kommun`,"0560":`Boxholms kommun`,"0561":`Åtvidabergs kommun`,"0562":`Finspångs kommun`,"0563":`Valdemarsviks kommun`,"0580":`Linköpings kommun`,"0581":`Norrköpings kommun`,"0582":`Söderköpings kommun`,"0583":`Motala kommun`,"0584":`Vadstena kommun`,"0586":`Mjölby kommun`,"0604":`Aneby kommun`,"0617":`Gnosjö kommun`,"0642":`Mullsjö kommun`,"0643":`Habo kommun`,"0662":`Gislaveds kommun`,"0665":`Vaggeryds kommun`,"0680":`Jönköpings kommun`,"0682":`Nässjö kommun`,"0683":`Värnamo kommun`,"0684":`Sävsjö kommun`,"0685":`Vetlanda kommun`,"0686":`Eksjö kommun`,"0687":`Tranås kommun`,"0760":`Uppvidinge kommun`,"0761":`Lessebo kommun`,"0763":`Tingsryds kommun`,"0764":`Alvesta kommun`,"0765":`Älmhults kommun`,"0767":`Markaryds kommun`,"0780":`Växjö kommun`,"0781":`Ljungby kommun`,"0821":`Högsby kommun`,"0834":`Torsås kommun`,"0840":`Mörbylånga kommun`,"0860":`Hultsfreds kommun`,"0861":`Mönsterås kommun`,"0862":`Emmaboda kommun`,"0880":`Kalmars kommun`,"0881":`Nybro kommun`,"0882":`Oskarshamns kommun`,"0883":`Västerviks kommun`,"0884":`Vimmerby kommun`,"0885":`Borgholms kommun`,"0980":`Gotlands kommun`,1060:`Olofströms kommun`,1080:`Karlskrona kommun`,1081:`Ronneby kommun`,1082:`Karlshamns kommun`,1083:`Sölvesborgs kommun`,1214:`Svalövs kommun`,1230:`Staffanstorps kommun`,1231:`Burlövs kommun`,1233:`Vellinge kommun`,1256:`Östra Göinge kommun`,1257:`Örkelljunga kommun`,1260:`Bjuvs kommun`,1261:`Kävlinge kommun`,1262:`Lomma kommun`,1263:`Svedala kommun`,1264:`Skurups kommun`,1265:`Sjöbo kommun`,1266:`Hörby kommun`,1267:`Höörs kommun`,1270:`Tomelilla kommun`,1272:`Bromölla kommun`,1273:`Osby kommun`,1275:`Perstorps kommun`,1276:`Klippans kommun`,1277:`Åstorps kommun`,1278:`Båstads kommun`,1280:`Malmö kommun`,1281:`Lunds kommun`,1282:`Landskrona kommun`,1283:`Helsingborgs kommun`,1284:`Höganäs kommun`,1285:`Eslövs kommun`,1286:`Ystads kommun`,1287:`Trelleborgs kommun`,1290:`Kristianstads kommun`,1291:`Simrishamns kommun`,1292:`Ängelholms kommun`,1293:`Hässleholms kommun`,1315:`Hylte kommun`,1380:`Halmstads kommun`,1381:`Laholms kommun`,1382:`Falkenbergs kommun`,1383:`Varbergs kommun`,1384:`Kungsbacka kommun`,1401:`Härryda kommun`,1402:`Partille kommun`,1407:`Öckerö kommun`,1415:`Stenungsunds kommun`,1419:`Tjörns kommun`,1421:`Orusts kommun`,1427:`Sotenäs kommun`,1430:`Munkedals kommun`,1435:`Tanums kommun`,1438:`Dals-Eds kommun`,1439:`Färgelanda kommun`,1440:`Ale kommun`,1441:`Lerums kommun`,1442:`Vårgårda kommun`,1443:`Bollebygds kommun`,1444:`Grästorps kommun`,1445:`Essunga kommun`,1446:`Karlsborgs kommun`,1447:`Gullspångs kommun`,1452:`Tranemo kommun`,1460:`Bengtsfors kommun`,1461:`Melleruds kommun`,1462:`Lilla Edets kommun`,1463:`Marks kommun`,1465:`Svenljunga kommun`,1466:`Herrljunga kommun`,1470:`Vara kommun`,1471:`Götene kommun`,1472:`Tibro kommun`,1473:`Töreboda kommun`,1480:`Göteborgs kommun`,1481:`Mölndals kommun`,1482:`Kungälvs kommun`,1484:`Lysekils kommun`,1485:`Uddevalla kommun`,1486:`Strömstads kommun`,1487:`Vänersborgs kommun`,1488:`Trollhättans kommun`,1489:`Alingsås kommun`,1490:`Borås kommun`,1491:`Ulricehamns kommun`,1492:`Åmåls kommun`,1493:`Mariestads kommun`,1494:`Lidköpings kommun`,1495:`Skara kommun`,1496:`Skövde kommun`,1497:`Hjo kommun`,1498:`Tidaholms kommun`,1499:`Falköpings kommun`,1715:`Kils kommun`,1730:`Eda kommun`,1737:`Torsby kommun`,1760:`Storfors kommun`,1761:`Hammarö kommun`,1762:`Munkfors kommun`,1763:`Forshaga kommun`,1764:`Grums kommun`,1765:`Årjängs kommun`,1766:`Sunne kommun`,1780:`Karlstads kommun`,1781:`Kristinehamns kommun`,1782:`Filipstads kommun`,1783:`Hagfors kommun`,1784:`Arvika kommun`,1785:`Säffle kommun`,1814:`Lekebergs kommun`,1860:`Laxå kommun`,1861:`Hallsbergs kommun`,1862:`Degerfors kommun`,1863:`Hällefors kommun`,1864:`Ljusnarsbergs kommun`,1880:`Örebro kommun`,1881:`Kumla kommun`,1882:`Askersunds kommun`,1883:`Karlskoga kommun`,1884:`Nora kommun`,1885:`Lindesbergs kommun`,1904:`Skinnskattebergs kommun`,1907:`Surahammars kommun`,1960:`Kungsörs kommun`,1961:`Hallstahammars kommun`,1962:`Norbergs kommun`,1980:`Västerås kommun`,1981:`Sala kommun`,1982:`Fagersta kommun`,1983:`Köpings kommun`,1984:`Arboga kommun`,2021:`Vansbro kommun`,2023:`Malung-Sälens kommun`,2026:`Gagnefs kommun`,2029:`Leksands kommun`,2031:`Rättviks kommun`,2034:`Orsa kommun`,2039:`Älvdalens kommun`,2061:`Smedjebackens kommun`,2062:`Mora kommun`,2080:`Faluns kommun`,2081:`Borlänge kommun`,2082:`Säters kommun`,2083:`Hedemora kommun`,2084:`Avesta kommun`,2085:`Ludvika kommun`,2101:`Ockelbo kommun`,2104:`Hofors kommun`,2121:`Ovanåkers kommun`,2132:`Nordanstigs kommun`,2161:`Ljusdals kommun`,2180:`Gävle kommun`,2181:`Sandvikens kommun`,2182:`Söderhamns kommun`,2183:`Bollnäs kommun`,2184:`Hudiksvalls kommun`,2260:`Ånge kommun`,2262:`Timrå kommun`,2280:`Härnösands kommun`,2281:`Sundsvalls kommun`,2282:`Kramfors kommun`,2283:`Sollefteå kommun`,2284:`Örnsköldsviks kommun`,2303:`Ragunda kommun`,2305:`Bräcke kommun`,2309:`Krokoms kommun`,2313:`Strömsunds kommun`,2321:`Åre kommun`,2326:`Bergs kommun`,2361:`Härjedalens kommun`,2380:`Östersunds kommun`,2401:`Nordmalings kommun`,2403:`Bjurholms kommun`,2404:`Vindelns kommun`,2409:`Robertsfors kommun`,2417:`Norsjö kommun`,2418:`Malå kommun`,2421:`Storumans kommun`,2422:`Sorsele kommun`,2425:`Dorotea kommun`,2460:`Vännäs kommun`,2462:`Vilhelmina kommun`,2463:`Åsele kommun`,2480:`Umeå kommun`,2481:`Lycksele kommun`,2482:`Skellefteå kommun`,2505:`Arvidsjaurs kommun`,2506:`Arjeplogs kommun`,2510:`Jokkmokks kommun`,2513:`Överkalixs kommun`,2514:`Kalixs kommun`,2518:`Övertorneå kommun`,2521:`Pajala kommun`,2523:`Gällivare kommun`,2560:`Älvsbyns kommun`,2580:`Luleå kommun`,2581:`Piteå kommun`,2582:`Bodens kommun`,2583:`Haparanda kommun`,2584:`Kiruna kommun`};function mi(e){return pi[e]??e}function hi(){let e=K.value,{filters:t}=B.value,n=Ot(t);return X(`details`,{class:`filters`,children:[X(`summary`,{children:[e.filters,n>0&&X(`span`,{class:`count`,children:e.filtersSet(n)})]}),X(`div`,{class:`filters-body`,children:[X(`label`,{class:`check`,children:[X(`input`,{type:`checkbox`,checked:t.withoutAgencies,onChange:e=>H({withoutAgencies:e.currentTarget.checked})}),e.withoutAgencies]}),X(`label`,{class:`check`,children:[X(`input`,{type:`checkbox`,checked:t.certainty===`CERTAIN`,onChange:e=>H({certainty:e.currentTarget.checked?`CERTAIN`:`POSSIBLE`})}),e.certainOnly]}),X(gi,{filters:t}),X(_i,{legend:e.sectors,codes:_t,names:at,chosen:t.sectors,dots:!0,set:e=>H({sectors:e})}),X(_i,{legend:e.via,codes:vt,names:ot,chosen:t.via,set:e=>H({via:e})}),X(`details`,{class:`roles`,children:[X(`summary`,{children:[e.roles,t.roles.length>0&&X(`span`,{class:`count`,children:t.roles.length})]}),X(_i,{legend:e.roles,codes:yt,names:st,chosen:t.roles,hideLegend:!0,set:e=>H({roles:e})})]}),n>0&&X(`button`,{type:`button`,onClick:()=>V({filters:Tt}),children:e.clearFilters})]})]})}function gi({filters:e}){let t=K.value;return X(`label`,{class:`field`,children:[X(`span`,{children:t.day}),X(`input`,{type:`date`,value:e.time?.kind===`day`?e.time.day:``,onChange:e=>{let t=e.currentTarget.value;H({time:t?{kind:`day`,day:t}:null})}})]})}function _i({legend:e,codes:t,names:n,chosen:r,dots:i,hideLegend:a,set:o}){return X(`fieldset`,{children:[X(`legend`,{class:a?`hidden`:void 0,children:e}),t.map(e=>X(`label`,{class:`check`,children:[X(`input`,{type:`checkbox`,checked:r.includes(e),onChange:n=>{let i=n.currentTarget.checked;o(t.filter(t=>t===e?i:r.includes(t)))}}),i&&X(Z,{sector:e}),J(q(n[e]))]},e))]})}function vi(){let e=K.value,{filters:t}=B.value;return X(`div`,{class:`notes`,children:[t.withoutAgencies&&X(`p`,{class:`note`,children:[e.agenciesLeftOut,` `,X(`button`,{type:`button`,class:`link`,onClick:()=>H({withoutAgencies:!1}),children:e.bringBack})]}),t.regions.length>0&&X(`p`,{class:`note`,children:[t.regions.map(mi).join(`, `),` `,X(`button`,{type:`button`,class:`link`,onClick:()=>H({regions:[]}),children:e.mapWhole})]})]})}function yi(){let[e,t]=k(navigator.onLine);return A(()=>{let e=()=>t(navigator.onLine);return addEventListener(`online`,e),addEventListener(`offline`,e),()=>{removeEventListener(`online`,e),removeEventListener(`offline`,e)}},[]),X(`div`,{class:`offline`,role:`status`,children:!e&&`${K.value.offlineTitle}. ${K.value.offlineText}`})}function bi(e){let[t,n]=k(null);return A(()=>{let t=!0;return e().then(e=>{t&&n(()=>e)}),()=>{t=!1}},[]),t}var xi={STATE:`#0072B2`,REGIONAL:`#56B4E9`,MUNICIPAL:`#009E73`,JOINT:`#E69F00`,CIVIL_SOCIETY:`#D55E00`,ACADEMIA:`#CC79A7`,PRIVATE:`#7F7F7F`,OTHER:`#4D4D4D`},Si=[`#0072B2`,`#E69F00`,`#009E73`,`#CC79A7`,`#56B4E9`,`#D55E00`,`#F0E442`],Ci=Si.length,wi=`#8A8F98`,Ti={"#4D4D4D":`#A6A6A6`,"#7F7F7F":`#8C8C8C`,"#0072B2":`#2A8FCB`},Ei={dark:!1,ground:`#ffffff`,ink:`#1b1f24`,halo:`#ffffff`,tie:`#66707c`,accent:`#1b1f24`},Di={dark:!0,ground:`#14171b`,ink:`#e8eaed`,halo:`#14171b`,tie:`#98a2ae`,accent:`#ffffff`},Oi=matchMedia(`(prefers-color-scheme: dark)`),ki=matchMedia(`(prefers-reduced-motion: reduce)`);function Ai(){return Oi.matches?Di:Ei}function ji(e,{dark:t}){let n=e?xi[e]:wi;return t&&Ti[n]||n}function Mi(e){return Si[e??Ci]??wi}function Ni(e,t,n){return t===`community`?Mi(e.community):ji(e.sector,n)}var Pi=3.5,Fi=17;function Ii(e,t,n){let r=n>1500?Fi*.6:Fi,i=e===null||t<=0?0:Math.max(0,e)/t,a=Pi**2;return Math.sqrt(a+i*(r**2-a))}function Li(e,t){return .6+2.2*Math.sqrt(Math.max(0,e)/Math.max(t,1))}function Ri(e){return e===`organisation`||e===`person`?`circle`:`square`}function zi(e){return e===`CERTAIN`?`solid`:e===`POSSIBLE`?`dashed`:`dotted`}var Bi={dashed:[7,5],dotted:[2,4]};function Vi(e,t,n){return`#${[1,3,5].map(r=>{let[i,a]=[e,t].map(e=>Number.parseInt(e.slice(r,r+2),16));return Math.round(i*n+a*(1-n)).toString(16).padStart(2,`0`)}).join(``)}`}function Hi({network:e}){let t=K.value,{colour:n,size:r}=B.value,i=_t.filter(t=>e.nodes.some(e=>e.sector===t)),a=[...e.nodes.reduce((e,{community:t})=>t===null?e:e.set(t,(e.get(t)??0)+1),new Map)].filter(([e,t])=>e<Ci&&t>1).map(([e])=>e),o=[`CERTAIN`,`POSSIBLE`,null].filter(t=>e.ties.some(e=>e.certainty===t)),s=e.nodes.some(({ref:e})=>e.kind!==`organisation`&&e.kind!==`person`);return X(`div`,{class:`legend`,children:[X(`label`,{class:`field inline`,children:[X(`span`,{children:t.colourBy}),X(`select`,{value:n,onChange:e=>V({colour:e.currentTarget.value===`community`?`community`:`sector`}),children:[X(`option`,{value:`sector`,children:t.colours.sector}),X(`option`,{value:`community`,children:t.colours.community})]})]}),X(`label`,{class:`field inline`,children:[X(`span`,{children:t.sizeBy}),X(`select`,{value:r,onChange:e=>V({size:xt.find(t=>t===e.currentTarget.value)??`DEGREE`}),children:xt.map(e=>X(`option`,{value:e,children:q(ht[e])},e))})]}),X(`ul`,{"aria-label":t.legend,children:[n===`sector`?i.map(e=>X(`li`,{children:[X(Z,{sector:e}),q(at[e])]},e)):a.sort((e,t)=>e-t).map(e=>X(`li`,{children:[X(`span`,{class:`dot`,"data-community":e,"aria-hidden":`true`}),J(t.community(e+1))]},e)),s&&X(`li`,{children:[X(Z,{sector:null,square:!0}),t.arena]}),o.map(e=>X(`li`,{children:[X(`span`,{class:`line`,"data-certainty":e??`NONE`,"aria-hidden":`true`}),e===`CERTAIN`?t.legendCertain:e===`POSSIBLE`?t.legendPossible:t.legendNever]},String(e))),e.error!==null&&X(`li`,{children:t.estimated(q(ht[r]),or(e.error,3))})]})]})}function Ui(){let e=K.value,{data:t}=Jt(Ye,{}),{time:n}=B.value.filters,[r,i]=Gi(t),a=n?Number((n.kind===`day`?n.day:n.to).slice(0,4)):i,o=n===null?e.anyTime:n.kind===`day`?Y.calendar(n.day):Wi(n.from,n.to),s=(e,t)=>H({time:{kind:`days`,from:`${e}-01-01`,to:`${e}-12-31`}},t);return X(`div`,{class:`time`,children:[X(`button`,{type:`button`,"aria-pressed":n===null,onClick:()=>H({time:null}),children:e.anyTime}),X(`span`,{class:`time-end`,"aria-hidden":`true`,children:r}),X(`input`,{type:`range`,"aria-label":e.year,"aria-valuetext":o,min:r,max:i,step:1,value:Math.min(Math.max(a,r),i),"data-off":n===null,onInput:e=>s(e.currentTarget.valueAsNumber,`replace`),onChange:e=>s(e.currentTarget.valueAsNumber,`push`)}),X(`span`,{class:`time-end`,"aria-hidden":`true`,children:i}),X(`output`,{children:n!==null&&o})]})}function Wi(e,t){let[n,r]=[e.slice(0,4),t.slice(0,4)];return e.endsWith(`-01-01`)&&t.endsWith(`-12-31`)?K.value.duringYear(n===r?n:`${n}–${r}`):Y.range({from:e,to:t})}function Gi(e){let t=new Date().getFullYear();if(!e)return[2e3,t];let{firstProjects:n,firstEvents:r,firstAgreements:i,lastProjects:a,lastEvents:o,lastAgreements:s}=e,c=[n,r,i,a,o,s].flatMap(({nodes:e})=>e.flatMap(({period:{start:e,end:t}})=>[e?.earliest,e?.latest,t?.earliest,t?.latest])).flatMap(e=>e?[Number(e.slice(0,4))]:[]);return c.length===0?[2e3,t]:[Math.min(...c),Math.max(...c,Math.min(...c)+1)]}var Ki=(e,t,n=!1,r=!1)=>({file:e,name:t,measures:n,twoMode:r}),qi=[Ki(`network.graphml`,`GraphML (igraph, NetworkX, yEd)`,!0),Ki(`network.gexf`,`GEXF (Gephi)`,!0),Ki(`network.net`,`Pajek`),Ki(`network.json`,`JSON (NetworkX, D3)`,!0),Ki(`nodes.csv`,`CSV: nodes`,!0),Ki(`ties.csv`,`CSV: ties`),Ki(`incidence.csv`,`CSV: incidence`,!1,!0),Ki(`network.jsonld`,`JSON-LD`,!1,!0),Ki(`bundle.zip`,`Bundle (zip)`)];function Ji({file:e,twoMode:t,measures:n},r){if(e===`bundle.zip`)return`/export/bundle.zip`;let{scope:i,view:a,filter:o}=It(r),s=new URLSearchParams,c=(e,t)=>{let n=typeof t==`string`?t:t?.join(`,`);n&&s.set(e,n)};a===`ORGANISATIONS`||t&&a!==`ORGANISATIONS_AND_ARENAS`&&a!==`PERSONS_AND_ARENAS`||c(`view`,a),c(`at`,i.at),c(`during.from`,i.during?.from),c(`during.to`,i.during?.to),i.certainty===`CERTAIN`&&c(`certainty`,i.certainty),c(`via`,Yi(i.via)),c(`roles`,Yi(i.roles)),c(`sectors`,Yi(i.sectors)),c(`kinds`,Yi(i.kinds)),c(`regions`,Yi(i.regions)),c(`arenas`,Yi(o?.arenas)?.map(Xi)),c(`around.organisations`,Yi(o?.around?.organisations)?.flatMap(({key:e})=>e??[])),c(`around.persons`,Yi(o?.around?.persons)?.flatMap(({key:e})=>e??[])),o?.around&&c(`around.steps`,String(t?2:o.around.steps)),n&&r.size!==`DEGREE`&&c(`measures`,r.size);let l=s.toString().replaceAll(`%2C`,`,`).replaceAll(`%3A`,`:`);return`/export/${e}${l===``?``:`?${l}`}`}function Yi(e){if(e!=null)return Array.isArray(e)?e:[e]}function Xi(e){return Object.entries(e).map(([e,t])=>`${e}:${String(t)}`)[0]??``}var Zi=null;function Qi(e){return Zi=e,()=>{Zi===e&&(Zi=null)}}async function $i(e,t){let n=Zi?.();if(!n)return!1;let r=new Blob([n.svg],{type:`image/svg+xml`});return na(e===`svg`?r:await ta(n,r),`${t}.${e}`),!0}var ea=2;async function ta({width:e,height:t},n){let r=URL.createObjectURL(n);try{let n=new Image(e,t);n.src=r,await n.decode();let i=document.createElement(`canvas`);return i.width=e*ea,i.height=t*ea,i.getContext(`2d`)?.drawImage(n,0,0,i.width,i.height),await new Promise((e,t)=>{i.toBlob(n=>n?e(n):t(Error(`the picture is too large`)),`image/png`)})}finally{URL.revokeObjectURL(r)}}function na(e,t){let n=document.createElement(`a`);n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}var ra=[`fill`,`fill-opacity`,`stroke`,`stroke-width`,`stroke-dasharray`,`font-size`,`font-weight`,`opacity`];function ia(e){let{width:t,height:n}=e.getBoundingClientRect(),r=e.cloneNode(!0),i=[e,...e.querySelectorAll(`*`)],a=[r,...r.querySelectorAll(`*`)];i.forEach((e,t)=>{let n=getComputedStyle(e);for(let e of ra)a[t]?.setAttribute(e,n.getPropertyValue(e));a[t]?.removeAttribute(`class`),a[t]?.removeAttribute(`tabindex`)});let o=document.createElementNS(`http://www.w3.org/2000/svg`,`rect`);return o.setAttribute(`width`,`100%`),o.setAttribute(`height`,`100%`),o.setAttribute(`fill`,getComputedStyle(document.body).backgroundColor),r.prepend(o),r.setAttribute(`xmlns`,`http://www.w3.org/2000/svg`),r.setAttribute(`font-family`,`system-ui, sans-serif`),r.setAttribute(`width`,String(t)),r.setAttribute(`height`,String(n)),{svg:new XMLSerializer().serializeToString(r),width:t,height:n}}function aa({fileName:e}){let t=Ne(null),[n,r]=k(!1),i=K.value,a=B.value;return X(`details`,{class:`menu`,ref:t,onKeyDown:e=>{e.key===`Escape`&&t.current&&(t.current.open=!1,t.current.querySelector(`summary`)?.focus())},children:[X(`summary`,{children:i.export}),X(`div`,{class:`menu-body`,children:[a.question.kind!==`paths`&&X(S,{children:[X(`h3`,{children:i.exportPicture}),X(`p`,{class:`actions`,children:[X(`button`,{type:`button`,onClick:()=>void $i(`svg`,e),children:`SVG`}),X(`button`,{type:`button`,onClick:()=>void $i(`png`,e),children:`PNG`})]}),X(`h3`,{children:i.exportData}),X(`ul`,{class:`plain`,children:qi.map(e=>X(`li`,{children:X(`a`,{href:Ji(e,a),download:e.file,children:e.name})},e.file))})]}),X(`button`,{type:`button`,onClick:()=>void navigator.clipboard.writeText(location.href).then(()=>r(!0)),onBlur:()=>r(!1),children:i.copyLink}),X(`p`,{class:`small`,role:`status`,children:n&&i.copied})]})]})}function oa({fileName:e}){let t=K.value,{picture:n,arenas:r,question:i}=B.value,a=i.kind===`about`&&i.ref.kind===`council`,o=i.kind===`about`&&i.ref.kind===`person`,s=Ct.filter(e=>e===`seats`?a:!(e===`map`&&o)),c=sa()===`graph`;return X(`div`,{class:`toolbar`,children:[i.kind!==`paths`&&X(`div`,{class:`segments`,role:`group`,"aria-label":t.picture,children:s.map(e=>X(`button`,{type:`button`,"aria-pressed":n===e,onClick:()=>V({picture:e}),children:t.pictures[e]},e))}),i.kind!==`paths`&&c&&!o&&X(`label`,{class:`check`,children:[X(`input`,{type:`checkbox`,checked:r,onChange:e=>V({arenas:e.currentTarget.checked})}),t.drawArenas]}),X(aa,{fileName:e})]})}function sa(){let{picture:e,question:t}=B.value,n=t.kind===`about`&&t.ref.kind===`council`;return e===`seats`&&!n?`graph`:e}function ca({network:e}){let t=K.value,n=qt(JSON.stringify(It(B.value)),t=>ua(B.value,e,t));return X(`div`,{class:`state`,children:[X(`h3`,{children:t.tooLargeTitle}),X(`p`,{children:t.tooLargeText(e.nodeCount,e.tieCount)}),X(Q,{answer:n,lines:3,children:e=>X(`ul`,{class:`plain actions`,children:e.map(({part:e,count:n})=>X(`li`,{children:X(`button`,{type:`button`,onClick:()=>H(e.change),children:t.tooLargeOnly(e.name,n)})},e.name))})})]})}var la=4;async function ua(e,t,n){let{filters:r}=e,i=It(e),a=[...r.sectors.length===0?_t.map(e=>({name:q(at[e]),change:{sectors:[e]},scope:{sectors:[e]}})):[],...r.via.length===0?vt.map(e=>({name:q(ot[e]),change:{via:[e]},scope:{via:[e]}})):[],...r.regions.length===0?da.map(e=>({name:mi(e),change:{regions:[e]},scope:{regions:[e]}})):[]],o=await Promise.all(a.map(async e=>({part:e,count:(await I(Ze,{...i,scope:{...i.scope,...e.scope}},n)).network?.nodeCount??0}))),s=({count:e})=>Math.abs(e-t.nodeCount/2);return o.filter(({count:e})=>e>0&&e<t.nodeCount).sort((e,t)=>s(e)-s(t)).slice(0,la)}var da=[`01`,`12`,`14`],fa=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),pa=function(e){return`/explorer/`+e},ma={},ha=function(e){return e.pathname.endsWith(`.css`)},ga=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},_a=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=pa(t,n);let r=s(t),i=ha(r);return ga(ma,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:fa,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})};function va({answer:e,title:t}){let{question:n}=B.value,r=sa();return X(S,{children:[X(oa,{fileName:`samverkan-${t.toLowerCase().replace(/[^\p{L}\p{N}]+/gu,`-`).replace(/^-|-$/g,``)}`}),X(`div`,{class:`stage`,children:n.kind===`paths`?X(Sa,{question:n}):r===`seats`&&n.kind===`about`?X(Ca,{load:()=>_a(()=>import(`./timeline-view.js`),[]),props:{council:n.ref.key}}):X(ya,{answer:e,title:t})}),e.data&&r===`graph`&&n.kind!==`paths`&&X(Hi,{network:e.data}),X(Ui,{})]})}function ya({answer:e,title:t}){let{data:n,error:r,loading:i,retry:a}=e,{colour:o,selection:s,filters:c}=B.value;return r&&(!n||r.reason!==`offline`)?X(gr,{error:r,retry:a}):n?n.tooLarge?X(ca,{network:n}):n.nodes.length===0?X(_r,{text:K.value.emptyNetwork,filtered:Ot(c)>0}):X(`div`,{class:i?`picture-frame renewing`:`picture-frame`,"aria-busy":i,children:[r&&X(gr,{error:r,retry:a}),sa()===`map`?X(Ca,{load:()=>_a(()=>import(`./map-view.js`),[]),props:{network:n}}):X(Ca,{load:()=>_a(()=>import(`./graph-view.js`),[]),props:{network:n,layoutKey:n.version+xa(n),colour:o,selection:s,title:t}})]}):X(hr,{lines:0})}var ba=new WeakMap;function xa(e){let t=ba.get(e);if(t!==void 0)return t;let n=Rt(B.value);return ba.set(e,n),n}function Sa({question:e}){let t=ui(e);return e.from===null||e.to===null?X(`p`,{class:`state`,children:K.value.pathsChoose}):X(Q,{answer:t,lines:0,children:e=>e.paths.totalCount===0?X(_r,{text:K.value.pathNone,filtered:Ot(B.value.filters)>0}):X(Ca,{load:()=>_a(()=>import(`./paths-view.js`),[]),props:{data:e}})})}function Ca({load:e,props:t}){let n=bi(e);if(!n)return X(hr,{lines:0});let r=n.default;return X(r,{...t})}var wa=[`list`,`picture`,`details`];function Ta(){let[e,t]=k(`list`),n=K.value,r=Da(),{selection:i,question:a}=B.value,o=JSON.stringify(i),s=Ne(!0),c=ka(r.data);return A(()=>{document.documentElement.lang=U.value},[U.value]),A(()=>{!s.current&&i&&i.kind!==`path`&&t(`details`)},[o]),A(()=>{s.current||t(`list`),s.current=!1},[JSON.stringify(a)]),X(S,{children:[X(`a`,{class:`skip`,href:`#answer`,children:n.skip}),X(Ea,{}),X(yi,{}),X(`div`,{class:`tabs`,role:`group`,"aria-label":n.title,children:wa.map(r=>X(`button`,{type:`button`,"aria-pressed":e===r,onClick:()=>t(r),children:n[r]},r))}),X(`main`,{class:`columns`,"data-tab":e,"data-question":a.kind,"data-details":i!==null&&i.kind!==`path`,children:[X(`section`,{class:`column-list`,id:`answer`,"aria-label":n.list,tabindex:-1,children:[X(`div`,{class:`column-scroll`,children:[X(vi,{}),X(Oa,{answer:r})]}),X(hi,{})]}),X(`section`,{class:`column-picture`,"aria-label":n.picture,children:X(va,{answer:r,title:c})}),X(`aside`,{class:`column-details`,"aria-label":n.details,children:X(Mr,{network:r.data})})]})]})}function Ea(){let e=K.value,t=U.value===`sv`?`en`:`sv`;return X(`header`,{class:`top`,children:[X(`a`,{class:`home`,href:`/`,title:e.home,onClick:e=>{e.metaKey||e.ctrlKey||e.shiftKey||(e.preventDefault(),Kn())},children:`Samverkan`}),X(ni,{label:e.search,labelHidden:!0,onChoose:Gn}),X(`nav`,{class:`top-links`,"aria-label":e.title,children:[X(`button`,{type:`button`,class:`link`,lang:t,onClick:()=>Un({language:t}),children:e.otherLanguage}),X(`a`,{href:`/graphiql`,children:e.api})]})]})}function Da(){let e=B.value;return qt(e.question.kind===`paths`?null:Rt(e),t=>zt(e,t))}function Oa({answer:e}){let{question:t}=B.value,{data:n,error:r,loading:i,retry:a}=e,o=i?null:n;if(t.kind===`paths`)return X(di,{question:t});if(t.kind===`everything`)return X(S,{children:[X(Rr,{network:n}),!n&&(r?X(gr,{error:r,retry:a}):X(hr,{}))]});let{ref:s}=t;switch(s.kind){case`organisation`:return X(Gr,{of:s,network:o},s.key);case`person`:return X($r,{of:s});default:return X(Qr,{of:s})}}function ka(e){let t=K.value,{question:n}=B.value,r=n.kind===`about`?n.ref:null,i=(r&&(e?.nodes.find(({id:e})=>e===P(r))?.name??r.key))??(n.kind===`paths`?t.pathsQuestion:t.lead);return A(()=>{document.title=`${i} – Samverkan`},[i]),i}var Aa=document.getElementById(`app`);Aa&&ve(X(Ta,{}),Aa);export{H as A,Je as B,sr as C,Y as D,cr as E,Jt as F,Me as H,Wt as I,Ot as L,Wn as M,B as N,Qn as O,Bn as P,P as R,J as S,or as T,k as U,Ne as V,A as W,_r as _,zi as a,X as b,Ii as c,Ai as d,Li as f,Q as g,ci as h,Oi as i,U as j,Gn as k,Ri as l,li as m,Qi as n,Vi as o,mi as p,Bi as r,Ni as s,ia as t,ki as u,mr as v,K as w,lr as x,Z as y,Dt as z};